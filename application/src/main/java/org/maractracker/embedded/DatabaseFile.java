package org.maractracker.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import org.h2.mvstore.MVStore;
import org.h2.tools.ChangeFileEncryption;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.schema.StoreNotUsable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * File of the embedded database. It is encrypted from its first byte; a plain one of a version
 * before is encrypted before it is opened. That is done beside it: whenever the process is killed,
 * either the plain file is in place or the whole of the encrypted one.
 *
 * @param folder where it is
 */
record DatabaseFile(DataFolder folder) {

  /** What may stand behind H2's address, so that it encrypts its file. */
  static final String CIPHER = ";CIPHER=AES";

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
  private static final byte[] BEGINNING = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

  /** What is shorter has no content: H2 begins it anew. */
  private static final int HEADER = 4096;

  /** Returns whether there is such a file, and it is encrypted. */
  boolean isEncrypted() throws IOException {
    if (!hasContent()) {
      return false;
    }
    try (InputStream file = Files.newInputStream(folder.database())) {
      return Arrays.equals(file.readNBytes(BEGINNING.length), BEGINNING);
    }
  }

  private boolean hasContent() throws IOException {
    return Files.exists(folder.database()) && Files.size(folder.database()) >= HEADER;
  }

  /**
   * Makes the key and the file, or encrypts a plain one. Of two processes that start at once the
   * second waits, and finds both.
   *
   * @param named {@code TRACKER_DATABASE_KEY_FILE}; null when that is not set
   * @return the key of the file
   * @throws StoreNotUsable when a plain file is in use, or the disk has no space to encrypt it
   * @throws UncheckedIOException when that fails; what was there is as it was
   */
  DatabaseKey prepare(@Nullable String named) {
    folder.keepToOwner();
    Path turn = folder.ledger().resolve("database-lock");
    try {
      DataFolder.makeEmpty(turn);
      try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        DatabaseKey key = DatabaseKey.of(folder, named);
        DataFolder.makeEmpty(folder.database());
        if (hasContent() && !isEncrypted()) {
          encrypt(key);
        }
        return key;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The database could not be encrypted: it is as it was", e);
    }
  }

  private void encrypt(DatabaseKey key) throws IOException {
    LOG.info("The database is being encrypted.");
    Path beside = folder.path().resolve("encrypting").toAbsolutePath();
    empty(beside);
    Files.createDirectories(beside);
    Path copy = beside.resolve(folder.database().getFileName());
    // All is read by this channel: to close another of the same file would give the lock back.
    try (FileChannel plain =
            FileChannel.open(folder.database(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock _ = lockOf(plain)) {
      requireSpace(plain.size());
      copy(plain, copy);
      encrypt(beside, copy, key);
      DataFolder.putInPlace(copy, folder.database());
    }
    empty(beside);
    LOG.info("The database is encrypted. Its key must be kept, and kept apart from backups of it.");
  }

  private static FileLock lockOf(FileChannel plain) throws IOException {
    try {
      FileLock lock = plain.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      // This process itself has it open.
    }
    throw new StoreNotUsable(
        "The embedded database is in use by another process.",
        "End that, or choose another folder with TRACKER_DATA.");
  }

  /** There are two copies for a moment, a plain one and an encrypted one. */
  private void requireSpace(long size) throws IOException {
    if (Files.getFileStore(folder.path()).getUsableSpace() < 2 * size) {
      throw new StoreNotUsable(
          "The disk has less than twice the database's size left, which encrypting it takes.",
          "Make space, and start again: the database is as it was.");
    }
  }

  private static void copy(FileChannel plain, Path copy) throws IOException {
    DataFolder.makeEmpty(copy);
    try (FileChannel written = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      long at = 0;
      while (at < plain.size()) {
        at += plain.transferTo(at, plain.size() - at, written);
      }
    }
  }

  /** Encrypts the copy, and reads it as the database will. */
  private static void encrypt(Path beside, Path copy, DatabaseKey key) throws IOException {
    try {
      ChangeFileEncryption.execute(
          beside.toString(), "tracker", "AES", null, key.text().toCharArray(), true);
    } catch (SQLException e) {
      throw new IOException("H2 refused: " + e.getErrorCode(), e);
    }
    new MVStore.Builder()
        .fileName(copy.toString())
        .encryptionKey(key.text().toCharArray())
        .readOnly()
        .open()
        .close();
  }

  private static void empty(Path beside) throws IOException {
    if (Files.exists(beside)) {
      try (var files = Files.list(beside)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(beside);
    }
  }
}
