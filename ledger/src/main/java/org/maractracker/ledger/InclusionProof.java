package org.maractracker.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That an event is in the tree.
 *
 * @param position the event's; its leaf's index is one less
 * @param leafHash the hash of its leaf (docs/decisions/701-the-ledger.md), in base64
 * @param treeSize how many events the tree has
 * @param hashes those beside the way from the leaf to the root, from below, in base64
 * @param checkpoint the signed head of that tree; null where none was signed and this process has
 *     no key
 */
public record InclusionProof(
    long position,
    String leafHash,
    long treeSize,
    List<String> hashes,
    @Nullable String checkpoint) {

  /**
   * The same as C2SP {@code tlog-proof}, to be kept and checked without this system.
   *
   * @throws org.maractracker.problem.RuleViolated {@code unavailable} when there is no signed head
   */
  public String asText() {
    if (checkpoint == null) {
      throw LedgerKeeper.noKey();
    }
    return "c2sp.org/tlog-proof@v1\nindex %d\n%s\n%s"
        .formatted(
            position - 1,
            hashes.stream().map(hash -> hash + "\n").collect(Collectors.joining()),
            checkpoint);
  }
}
