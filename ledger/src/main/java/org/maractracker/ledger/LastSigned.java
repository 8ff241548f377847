package org.maractracker.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.maractracker.ledger.note.NotWellFormed;
import org.maractracker.ledger.note.Note;

/**
 * Record of the last note of one kind that was signed, in a file outside the database, so that
 * exchanging the database does not exchange the record. Processes that share the folder take turns.
 */
final class LastSigned {

  /** Locks within this process; a file lock is only held by a process as a whole. */
  private static final Map<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();

  private final Path file;
  private final Path turn;

  private LastSigned(Path folder, String name) {
    file = folder.resolve(name);
    turn = folder.resolve("lock").toAbsolutePath().normalize();
  }

  /** Returns the record of the last head of the tree. */
  static LastSigned head(Path folder) {
    return new LastSigned(folder, "last.checkpoint");
  }

  /** Returns the record of the last seal of the register of review bundles. */
  static LastSigned seal(Path folder) {
    return new LastSigned(folder, "last.seal");
  }

  /** Runs it while nothing else reads or writes this record. */
  <T> T exclusively(Supplier<T> deed) {
    ReentrantLock within = TURNS.computeIfAbsent(turn, path -> new ReentrantLock());
    within.lock();
    try (FileChannel channel =
            FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      return deed.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      within.unlock();
    }
  }

  /**
   * Returns the last note; empty when there has been none.
   *
   * @throws LedgerRefused when the file does not hold a note
   */
  Optional<Note> last() {
    try {
      return Files.exists(file)
          ? Optional.of(Note.parse(Files.readString(file)))
          : Optional.empty();
    } catch (NotWellFormed e) {
      throw new LedgerRefused("What was signed last cannot be read: its file is damaged");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the note, and returns when it is on the disk. */
  void remember(Note note) {
    try {
      LedgerFiles.write(file, note.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
