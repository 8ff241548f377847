package org.maractracker.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.note.PrivateKey;
import org.maractracker.ledger.note.PublicKey;

/**
 * Keys of this ledger: the one that signs, where this process has it, and former ones, whose
 * signatures stay good.
 */
public final class LedgerKeys {

  private final @Nullable PrivateKey key;
  private final List<PublicKey> all;

  /**
   * @param key null where this process only reads and proves
   */
  LedgerKeys(@Nullable PrivateKey key, List<PublicKey> former) {
    this.key = key;
    this.all =
        Stream.concat(Stream.ofNullable(key).map(PrivateKey::publicKey), former.stream())
            .distinct()
            .toList();
  }

  /** Returns the key that signs; empty where this process has none. */
  Optional<PrivateKey> own() {
    return Optional.ofNullable(key);
  }

  /** Returns all keys that may have signed, the present one first. */
  public List<PublicKey> all() {
    return all;
  }

  /** Returns whether one of the keys signed it. */
  public boolean signed(Note note) {
    return note.isSignedBy(all);
  }

  /**
   * Signs a statement about the ledger, which must not read like a head of it.
   *
   * @param text in lines, each ended by a line feed
   * @throws org.maractracker.problem.RuleViolated {@code unavailable} where this process has no key
   */
  public Note sign(String text) {
    if (key == null) {
      throw LedgerKeeper.noKey();
    }
    return key.sign(text);
  }
}
