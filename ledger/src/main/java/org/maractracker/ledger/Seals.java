package org.maractracker.ledger;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.note.Note;
import org.maractracker.problem.RuleViolated;

/**
 * Seals of a {@link SealedRegister}: notes signed by the ledger's key, of which the last is
 * remembered outside the database.
 */
public final class Seals {

  private final LedgerKeys keys;
  private final @Nullable LastSigned memory;

  /**
   * @param memory null where this process has no key
   */
  Seals(LedgerKeys keys, @Nullable LastSigned memory) {
    this.keys = keys;
    this.memory = memory;
  }

  /**
   * Returns whether a key of this ledger signed the note; true for every note where no keys are
   * known.
   */
  public boolean areOurs(Note note) {
    return keys.all().isEmpty() || keys.signed(note);
  }

  /**
   * Returns the last seal that was given; empty when none was, or this process has no key. One that
   * can't be read any more is a note without a text.
   */
  public Optional<Note> last() {
    if (memory == null) {
      return Optional.empty();
    }
    try {
      return memory.last();
    } catch (LedgerRefused e) {
      return Optional.of(Note.parseOrUnsigned(""));
    }
  }

  /**
   * Has a seal signed and stored, and remembers it. Nobody who shares the record does so meanwhile.
   *
   * @param kept returns the seal once it is stored
   * @throws RuleViolated {@code unavailable} where this process has no key
   */
  public void give(Supplier<Note> kept) {
    if (memory == null) {
      throw LedgerKeeper.noKey();
    }
    memory.exclusively(() -> {
      memory.remember(kept.get());
      return memory;
    });
  }

  /**
   * Signs the text of a seal, which must not read like a head of the tree.
   *
   * @param text in lines, each ended by a line feed
   */
  public Note sign(String text) {
    return keys.sign(text);
  }
}
