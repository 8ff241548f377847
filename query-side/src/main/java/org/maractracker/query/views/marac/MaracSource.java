package org.maractracker.query.views.marac;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maractracker.query.model.marac.MaracState;

/** Where MARACs are read: as they are now, or as they were at a moment. */
interface MaracSource {

  /** The MARAC; empty when it is, or was, not established. */
  Optional<MaracState> find(String maracId);

  /** All of them after that id, in order of their ids. */
  List<MaracState> all(String after, int limit);

  /** Those of these after that id, in order of their ids. */
  List<MaracState> among(Set<String> maracIds, String after, int limit);
}
