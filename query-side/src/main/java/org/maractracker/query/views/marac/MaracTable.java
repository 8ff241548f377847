package org.maractracker.query.views.marac;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** Table {@code query.marac}. */
@Component
class MaracTable implements MaracSource {

  private final FoldedTable<String, MaracState> maracs;

  MaracTable(ViewTables tables) {
    maracs =
        FoldedTable.ofDocuments(
            tables,
            "marac",
            MaracState.class,
            List.of("marac_id"),
            marac -> new Object[] {marac.maracId()});
  }

  @Override
  public Optional<MaracState> find(String maracId) {
    return Optional.ofNullable(maracs.load(List.of(maracId)).get(maracId));
  }

  @Override
  public List<MaracState> all(String after, int limit) {
    return maracs.select(
        "where marac_id > :after order by marac_id limit :limit",
        Map.of("after", after, "limit", limit));
  }

  @Override
  public List<MaracState> among(Set<String> maracIds, String after, int limit) {
    return maracIds.isEmpty()
        ? List.of()
        : maracs.select(
            "where marac_id in (:maracs) and marac_id > :after order by marac_id limit :limit",
            Map.of("maracs", maracIds, "after", after, "limit", limit));
  }

  void apply(List<RecordedEvent> batch) {
    maracs.apply(
        BatchFold.of(MaracEvent.class, batch), RecordedEvent::aggregateId, MaracState::after);
  }

  void clear() {
    maracs.clear();
  }
}
