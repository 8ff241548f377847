package org.maractracker.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.Finding.What;
import org.maractracker.ledger.note.Note;

/** The heads an audit holds the tree against: the signer's memory, and those that are kept. */
final class SignedHeads {

  private final CheckpointTable table;
  private final LedgerKeys keys;
  private final @Nullable LastSignedCheckpoint memory;

  /**
   * @param memory null where this process has no key
   */
  SignedHeads(CheckpointTable table, LedgerKeys keys, @Nullable LastSignedCheckpoint memory) {
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

  /** The first ever, the last of each day, and with them the last. */
  List<Note> kept() {
    return Stream.concat(table.remarkable(Long.MAX_VALUE).stream(), table.last().stream())
        .distinct()
        .toList();
  }

  /** A process that knows no keys takes them as they are. */
  boolean areOurs(Note note) {
    return keys.all().isEmpty() || keys.signed(note);
  }
}
