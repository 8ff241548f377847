package org.maractracker.embedded;

import static org.maractracker.settings.Setting.TRACKER_DATABASE_KEY_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.maractracker.settings.WrongSetting;

/**
 * Key that the embedded database's file is encrypted under: in the file that is named, else made at
 * the first start, beside the ledger's key.
 *
 * @param text at least 32 characters, none of them blank
 */
record DatabaseKey(String text) {

  private static final String FORM = "\\S{32,200}";
  private static final int BYTES = 32;

  /** Says nothing of the key. */
  @Override
  public String toString() {
    return "DatabaseKey";
  }

  /**
   * Reads the key, or makes it; one process at a time.
   *
   * @param named {@code TRACKER_DATABASE_KEY_FILE}; null when that is not set
   * @throws WrongSetting when the file named is none that can be used, or the key is gone that the
   *     database was encrypted under
   */
  static DatabaseKey of(DataFolder folder, @Nullable String named) throws IOException {
    return named == null ? own(folder) : read(Path.of(named));
  }

  private static DatabaseKey own(DataFolder folder) throws IOException {
    Path file = folder.ledger().resolve("database-key");
    if (!Files.exists(file)) {
      if (new DatabaseFile(folder).isEncrypted()) {
        throw WrongSetting.unusable(
            TRACKER_DATABASE_KEY_FILE,
            "is not set, and the key in TRACKER_DATA is gone that the database was encrypted under");
      }
      DataFolder.write(file, made() + "\n");
    }
    return read(file);
  }

  private static String made() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static DatabaseKey read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw WrongSetting.unusable(TRACKER_DATABASE_KEY_FILE, "names a file that cannot be read");
    }
    if (DataFolder.isReadByEverybody(file)) {
      throw WrongSetting.unusable(
          TRACKER_DATABASE_KEY_FILE, "names a file that everybody may read");
    }
    String text = Files.readString(file).strip();
    if (!text.matches(FORM)) {
      throw WrongSetting.unusable(
          TRACKER_DATABASE_KEY_FILE,
          "names a file that is not 32 to 200 characters without blanks");
    }
    return new DatabaseKey(text);
  }
}
