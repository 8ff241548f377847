package org.maractracker.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maractracker.ledger.note.Checkpoint;
import org.maractracker.ledger.note.NotWellFormed;
import org.maractracker.ledger.note.Note;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folder outside the system with a file for each head, for example one that is mounted from
 * elsewhere and append-only. When it is away, nothing waits for it.
 */
final class ExternalCheckpoints {

  private static final Logger LOG = LoggerFactory.getLogger(ExternalCheckpoints.class);

  private static final Pattern HEAD = Pattern.compile("\\d{12}\\.checkpoint");

  private final Path folder;

  ExternalCheckpoints(Path folder) {
    this.folder = folder;
  }

  /**
   * Checks a head before it is signed.
   *
   * @throws LedgerRefused when another head of that size has left the system
   */
  void refuseAnother(Checkpoint head) {
    Path file = file(head.size());
    try {
      if (Files.exists(file) && !Checkpoint.of(Note.parse(Files.readString(file))).equals(head)) {
        throw new LedgerRefused(
            "Outside there is another head of the size %d".formatted(head.size()));
      }
    } catch (NotWellFormed e) {
      throw damaged(file);
    } catch (IOException e) {
      LOG.error("The head of size {} outside cannot be read", head.size());
    }
  }

  /**
   * Returns the largest head that has left the system; empty when there is none, or the folder is
   * away.
   *
   * @throws LedgerRefused when it cannot be read as a head: somebody who wants it forgotten would
   *     damage it
   */
  Optional<Note> last() {
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> last =
          files
              .filter(file -> HEAD.matcher(file.getFileName().toString()).matches())
              .max(Comparator.comparing(file -> file.getFileName().toString()));
      return last.isEmpty() ? Optional.empty() : Optional.of(read(last.get()));
    } catch (IOException e) {
      LOG.error("The heads outside cannot be read: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  private static Note read(Path file) throws IOException {
    try {
      return Note.parse(Files.readString(file));
    } catch (NotWellFormed e) {
      throw damaged(file);
    }
  }

  private static LedgerRefused damaged(Path file) {
    return new LedgerRefused("The head outside in " + file.getFileName() + " is damaged");
  }

  /** Writes a head once; an existing file stays as it is. */
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
