package org.maractracker.query.views.marac;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maractracker.query.asof.AsOfSnapshot;
import org.maractracker.query.model.marac.MaracState;

/** Source of MARACs as of one moment. */
record PastMaracs(AsOfSnapshot recollection) implements MaracSource {

  @Override
  public Optional<MaracState> find(String maracId) {
    return fold(List.of(maracId)).stream().findFirst();
  }

  @Override
  public List<MaracState> all(String after, int limit) {
    return fold(recollection.maracs(after, limit));
  }

  @Override
  public List<MaracState> among(Set<String> maracIds, String after, int limit) {
    return fold(maracIds.stream().filter(id -> id.compareTo(after) > 0).toList()).stream()
        .limit(limit)
        .toList();
  }

  private List<MaracState> fold(Collection<String> maracIds) {
    return recollection.then(maracIds, MaracState::after).values().stream()
        .sorted(Comparator.comparing(MaracState::maracId))
        .toList();
  }
}
