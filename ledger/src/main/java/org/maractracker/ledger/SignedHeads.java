package org.maractracker.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.Finding.What;
import org.maractracker.ledger.note.Note;

/**
 * Heads that an audit compares the tree with: the last one that was signed, and those that are
 * kept.
 */
final class SignedHeads {

  private final CheckpointTable table;
  private final LedgerKeys keys;
  private final @Nullable LastSigned memory;

  /**
   * @param memory null where this process has no key
   */
  SignedHeads(CheckpointTable table, LedgerKeys keys, @Nullable LastSigned memory) {
    this.table = table;
    this.keys = keys;
    this.memory = memory;
  }

  Optional<Note> remembered(Findings findings) {
    try {
      return memory == null ? Optional.empty() : memory.exclusively(memory::last);
    } catch (LedgerRefused e) {
      findings.add(Finding.of(What.HEAD_FALSE, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /** Returns the first head ever, the last of each day, and the last one. */
  List<Note> kept() {
    return Stream.concat(table.remarkable(Long.MAX_VALUE).stream(), table.last().stream())
        .distinct()
        .toList();
  }

  /**
   * Returns whether a key of this ledger signed the note; true for every note where no keys are
   * known.
   */
  boolean areOurs(Note note) {
    return keys.all().isEmpty() || keys.signed(note);
  }
}
