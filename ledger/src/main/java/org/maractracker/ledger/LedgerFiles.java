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

/** Small files that must survive: written whole or not at all, on the disk when it is said so. */
final class LedgerFiles {

  private LedgerFiles() {}

  /** A name nobody else's ledger has, for one that nobody named. */
  static String newOrigin() {
    return "localhost/marac-tracker/" + UUID.randomUUID();
  }

  /** What the file says; at the first time it is made, for its owner's eyes alone. */
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

  /** Whether something can be kept in the folder, which is made when it is not there. */
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

  /** In the file's place at once, whatever was there before. */
  static void write(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    create(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    flush(file.toAbsolutePath().resolveSibling(""));
  }

  /**
   * Only where there is no such file.
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

  /** A folder's entries are on the disk when the folder is; some systems open no folder. */
  private static void flush(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return; // not on this one; its renames are as durable as it makes them
    }
  }
}
