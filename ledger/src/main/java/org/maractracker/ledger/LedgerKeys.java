package org.maractracker.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.note.PrivateKey;
import org.maractracker.ledger.note.PublicKey;

/**
 * The keys of this ledger: the one that signs, where this process has it, and those of former
 * times, whose signatures stay good.
 */
public final class LedgerKeys {

  private final @Nullable PrivateKey key;
  private final List<PublicKey> all;

  /**
   * @param key null where this process reads and proves, and never signs
   */
  LedgerKeys(@Nullable PrivateKey key, List<PublicKey> former) {
    this.key = key;
    this.all =
        Stream.concat(Stream.ofNullable(key).map(PrivateKey::publicKey), former.stream())
            .distinct()
            .toList();
  }

  /** The one that signs; empty where this process has none. */
  Optional<PrivateKey> own() {
    return Optional.ofNullable(key);
  }

  /** All that may have signed, the present one first. */
  public List<PublicKey> all() {
    return all;
  }

  /** Whether one of them signed it. */
  public boolean signed(Note note) {
    return note.isSignedBy(all);
  }

  /**
   * Signs what is said about the ledger, which must not be taken for a head of it.
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
