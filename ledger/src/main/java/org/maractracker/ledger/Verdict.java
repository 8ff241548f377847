package org.maractracker.ledger;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verdict of an audit.
 *
 * @param ok whether everything is as it should be
 * @param size how many events were checked
 * @param root their root hash, in base64
 * @param signedSize how many events the last signed head covers that the tree was compared with; 0
 *     when there was none
 * @param firstBad the finding with the smallest position; one without a position when there is no
 *     other; null when all is well
 * @param findings the first of them, at most 20 of each kind
 * @param at when it was finished
 */
@JsonPropertyOrder({"ok", "size", "root", "signedSize", "firstBad", "count", "findings", "at"})
record Verdict(
    boolean ok,
    long size,
    String root,
    long signedSize,
    @Nullable Finding firstBad,
    long count,
    List<Finding> findings,
    Instant at) {

  private static final Comparator<Finding> BY_POSITION =
      Comparator.comparing(
          Finding::position, Comparator.nullsLast(Comparator.<Long>naturalOrder()));

  static Verdict of(long size, String root, long signedSize, Findings findings, Instant at) {
    List<Finding> first = findings.first();
    return new Verdict(
        first.isEmpty(),
        size,
        root,
        signedSize,
        first.stream().min(BY_POSITION).orElse(null),
        findings.count(),
        first,
        at);
  }
}
