package org.maractracker.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.util.unit.DataSize;

/**
 * Space that must be free on the database's disk before a transaction begins to write. A disk that
 * becomes full in the midst of writing leaves H2 2.4.240 in a state in which whoever asks next
 * waits for ever, so that it is refused before; the tracker goes on when there is space again.
 *
 * @param folder folder of the database
 * @param least how much of the disk stays free
 */
record DiskReserve(Path folder, DataSize least) {

  /** More than one transaction writes, the largest import included. */
  static final DataSize DEFAULT = DataSize.ofMegabytes(128);

  /** SQLSTATE by which a PostgreSQL says that its disk is full. */
  private static final String DISK_FULL = "53100";

  /**
   * Returns when something may be written.
   *
   * @throws SQLException with SQLSTATE 53100 when it may not, as the disk is full but for this
   */
  void require() throws SQLException {
    try {
      if (Files.getFileStore(folder).getUsableSpace() >= least.toBytes()) {
        return;
      }
    } catch (IOException e) {
      throw new SQLException("The free space of the disk is not known", DISK_FULL, e);
    }
    throw new SQLException("The disk has less than " + least + " left", DISK_FULL);
  }
}
