package org.maractracker.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Folder of the embedded default, with people's names in it: nobody but its owner may enter, and
 * nobody but its owner may read its files, under whatever umask the process was started. Where
 * files have no such permissions, whoever runs it has to see to that.
 *
 * @param path where it is
 */
record DataFolder(Path path) {

  private static final Set<PosixFilePermission> ENTERED_BY_OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> READ_BY_OWNER =
      PosixFilePermissions.fromString("rw-------");

  Path database() {
    return path.resolve("tracker.mv.db");
  }

  /** Returns the folder of what the ledger must remember. */
  Path ledger() {
    return path.resolve("ledger");
  }

  /**
   * Makes the folder and the one of the ledger, or takes from others what they may do in them and
   * their files.
   *
   * @throws UncheckedIOException when that cannot be done, as where they are somebody else's
   */
  void keepToOwner() {
    try {
      for (Path folder : List.of(path, ledger())) {
        Files.createDirectories(folder);
        permit(folder, ENTERED_BY_OWNER);
      }
      keepFilesToOwner();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + path + " cannot be kept from others' eyes", e);
    }
  }

  private void keepFilesToOwner() throws IOException {
    try (Stream<Path> remembered = Files.list(ledger())) {
      for (Path file : Stream.concat(Stream.of(database()), remembered).toList()) {
        if (Files.isRegularFile(file)) {
          permit(file, READ_BY_OWNER);
        }
      }
    }
  }

  private static void permit(Path path, Set<PosixFilePermission> who) throws IOException {
    if (hasPermissions(path) && !Files.getPosixFilePermissions(path).equals(who)) {
      Files.setPosixFilePermissions(path, who);
    }
  }

  private static boolean hasPermissions(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }

  /**
   * Returns whether everybody may read a file. Its group may: container engines hand a secret over
   * as root's, to be read by the group of the process.
   */
  static boolean isReadByEverybody(Path file) throws IOException {
    return hasPermissions(file)
        && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
  }

  /** Makes an empty file that nobody else may read, unless there is one. */
  static void makeEmpty(Path file) throws IOException {
    try {
      Files.createFile(file);
      permit(file, READ_BY_OWNER);
    } catch (FileAlreadyExistsException e) {
      // It keeps what is in it.
    }
  }

  /** Writes a file that nobody else may read, whole or not at all. */
  static void write(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    makeEmpty(fresh);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
    putInPlace(fresh, file);
  }

  /** Puts one file in another's place at once, when it is on the disk; and returns when that is. */
  static void putInPlace(Path fresh, Path file) throws IOException {
    permit(fresh, READ_BY_OWNER);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      return; // Some systems cannot open a folder; there a rename is as durable as they make it.
    }
  }
}
