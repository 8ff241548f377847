package org.maractracker.query.documents.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counter for one sub-principle. */
interface SubPrincipleCounter {

  /** Returns "6.1" to "6.6". */
  String number();

  /** Returns what is asked, in words of this system. */
  String question();

  List<String> counted();

  List<EvidenceRow> rows(EvidenceData material);

  /** Returns the share that a local rating rates; empty when there is nothing to rate. */
  Optional<Share> share(Map<String, Object> counts);

  /** Returns whether its counts are also given for each agency and meeting. */
  default boolean isBrokenDown() {
    return false;
  }
}
