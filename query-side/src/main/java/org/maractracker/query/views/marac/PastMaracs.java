package org.maractracker.query.views.marac;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    return fold(recollection.maracs(null, after, limit));
  }

  @Override
  public List<MaracState> among(Set<String> maracIds, String after, int limit) {
    return fold(recollection.maracs(maracIds, after, limit));
  }

  private List<MaracState> fold(List<String> maracIds) {
    Map<String, MaracState> then = recollection.then(maracIds, MaracState::after);
    return maracIds.stream().flatMap(id -> Stream.ofNullable(then.get(id))).toList();
  }
}
