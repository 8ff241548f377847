package org.maractracker.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Writer of small files that must survive: each is written whole or not at all, and is on the disk
 * when the method returns.
 */
final class LedgerFiles {

  private LedgerFiles() {}

  /** Returns a new, unique name for a ledger that nobody named. */
  static String newOrigin() {
    return "localhost/marac-tracker/" + UUID.randomUUID();
  }

  /** Reads the file; the first time it is made, with rights for its owner only. */
  static String readOrMake(Path file, Supplier<String> maker) {
    try {
      if (!Files.exists(file)) {
        makeFolder(file.toAbsolutePath().resolveSibling(""));
        write(file, maker.get() + "\n");
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether files can be kept in the folder, which is made when it is missing. */
  static boolean isUsable(Path folder) {
    try {
      makeFolder(folder);
      return Files.isWritable(folder);
    } catch (IOException e) {
      return false;
    }
  }

  private static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  /** Replaces the file atomically. */
  static void write(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    create(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    flush(file.toAbsolutePath().resolveSibling(""));
  }

  /**
   * Creates the file only where there is no such file.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is
   */
  static void create(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      forTheOwnerAlone(file);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
  }

  private static void forTheOwnerAlone(Path file) throws IOException {
    FileStore store = Files.getFileStore(file);
    if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** Syncs the folder, so that its entries are on the disk; some systems cannot open a folder. */
  private static void flush(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return; // not possible here; renames are as durable as the system makes them
    }
  }
}
