package org.maractracker.query.views.marac;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maractracker.query.model.marac.MaracState;

/** Source of MARACs: as they are now, or as of a moment. */
interface MaracSource {

  /** Returns the MARAC; empty when it is not established, or was not then. */
  Optional<MaracState> find(String maracId);

  /** Returns all MARACs after that id, in order of their ids. */
  List<MaracState> all(String after, int limit);

  /** Returns those of these MARACs after that id, in order of their ids. */
  List<MaracState> among(Set<String> maracIds, String after, int limit);
}
