package org.maractracker.query.documents.review;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writer of the one plain form of zip that verifiers accept: entries stored, not deflated, in the
 * order of their names, all with one time. So the same entries always give the same bytes.
 */
final class PlainZip {

  /**
   * Time of all entries: Java adds a field of its own for times before 1980-01-02 and for other
   * zones.
   */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private PlainZip() {}

  /** Writes the entries, whose names must be ASCII. */
  static void write(SortedMap<String, byte[]> entries, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.US_ASCII)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(described(entry.getKey(), entry.getValue()));
        zip.write(entry.getValue());
      }
    }
  }

  private static ZipEntry described(String name, byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setTimeLocal(TIME);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    return entry;
  }
}
