package org.maractracker.events.casefile;

import java.util.List;
import org.maractracker.events.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/**
 * The step from the first form of {@link CaseOpened}, in which neither the incident nor the
 * perpetrator was spoken of. Nothing is known of them then, and nothing is put in their place.
 */
public final class CaseOpenedRevision1 implements Upcaster {

  private static final List<String> ADDED = List.of("incidentOn", "samePerpetrator");

  @Override
  public String event() {
    return "CaseOpened";
  }

  @Override
  public int from() {
    return 1;
  }

  /**
   * @throws IllegalArgumentException when it has what only the next form has: then it is neither
   */
  @Override
  public ObjectNode up(ObjectNode earlier) {
    if (ADDED.stream().anyMatch(earlier::has)) {
      throw new IllegalArgumentException("CaseOpened, revision 1, has none of " + ADDED);
    }
    return earlier;
  }

  @Override
  public ObjectNode down(ObjectNode later) {
    later.remove(ADDED);
    return later;
  }
}
