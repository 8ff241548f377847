package org.maractracker.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Folder of the embedded default, with people's names in it: nobody but its owner may enter, under
 * whatever umask the process was started. Where files have no such permissions, whoever runs it has
 * to see to that.
 */
final class DataFolder {

  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rwx------");

  private DataFolder() {}

  /**
   * Makes the folder, or takes from others what they may do in it.
   *
   * @throws UncheckedIOException when that cannot be done, as where it is somebody else's
   */
  static void keepToOwner(Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")
          && !Files.getPosixFilePermissions(folder).equals(OWNER_ALONE)) {
        Files.setPosixFilePermissions(folder, OWNER_ALONE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The folder " + folder + " cannot be kept from others' eyes", e);
    }
  }
}
