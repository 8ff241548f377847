package org.maractracker.query.documents.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One sub-principle: what it counts, and how. */
interface SubPrincipleCounter {

  /** "6.1" to "6.6". */
  String number();

  /** What is asked, in words of our own. */
  String question();

  /** The names of its counts, in order. */
  List<String> counted();

  /** What is behind the counts. */
  List<EvidenceRow> rows(EvidenceData material);

  /** What a local rating rates; empty when there is nothing to rate. */
  Optional<Share> share(Map<String, Object> counts);

  /** Whether its counts are also given for each agency and meeting. */
  default boolean isBrokenDown() {
    return false;
  }
}
