package org.maractracker.command.imports.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/**
 * Limit of the unpacked size of a workbook, which is a packed folder. One that would unpack to more
 * than any list of actions needs is refused before anything is kept of it in memory.
 */
final class UnpackedSize {

  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int MOST_PARTS = 1000;

  private UnpackedSize() {}

  static void check(byte[] file) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long bytes = 0;
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (zip.getNextEntry() != null) {
        parts++;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          bytes += read;
          refuseBeyond(bytes, parts);
        }
        refuseBeyond(bytes, parts);
      }
    }
  }

  private static void refuseBeyond(long bytes, int parts) {
    if (bytes > MOST_BYTES || parts > MOST_PARTS) {
      throw Spreadsheet.refusal(
          "The workbook unpacks to more than is read here. Send the list alone, or as CSV.");
    }
  }
}
