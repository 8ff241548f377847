package org.maractracker.query.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maractracker.query.ledger.note.Checkpoint;
import org.maractracker.query.ledger.note.NotWellFormed;
import org.maractracker.query.ledger.note.Note;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder outside, such as one that is mounted from elsewhere and can only be added to, with a
 * file for each head. That it is away holds up nobody.
 */
final class HeadsOutside {

  private static final Logger LOG = LoggerFactory.getLogger(HeadsOutside.class);

  private final Path folder;

  HeadsOutside(Path folder) {
    this.folder = folder;
  }

  /**
   * Before a head is signed.
   *
   * @throws LedgerRefuses when another head of that size has left the building
   */
  void refuseAnother(Checkpoint head) {
    Path file = file(head.size());
    try {
      if (Files.exists(file) && !Checkpoint.of(Note.parse(Files.readString(file))).equals(head)) {
        throw new LedgerRefuses(
            "Outside there is another head of the size %d".formatted(head.size()));
      }
    } catch (IOException | NotWellFormed e) {
      LOG.error("The head of size {} outside cannot be read", head.size());
    }
  }

  /** Once; what is there stays. */
  void write(long size, Note note) {
    Path file = file(size);
    try {
      if (!Files.exists(file)) {
        LedgerFiles.create(file, note.toString());
      }
    } catch (IOException e) {
      LOG.error(
          "The head of size {} could not be written outside: {}", size, e.getClass().getName());
    }
  }

  private Path file(long size) {
    return folder.resolve("%012d.checkpoint".formatted(size));
  }
}
