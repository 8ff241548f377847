package org.maractracker.query.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;

/**
 * Writer of reproducible Office files: nothing in them depends on when and where they were made, so
 * that the same content gives the same bytes.
 */
final class ReproducibleOoxml {

  /**
   * Time of all entries: Java adds a field of its own for times before 1980-01-02 and for other
   * zones.
   */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private ReproducibleOoxml() {}

  /**
   * Returns the document as a file.
   *
   * @param asOf the creation date in the file
   */
  static byte[] of(POIXMLDocument document, String title, Instant asOf) {
    try {
      CoreProperties properties = document.getProperties().getCoreProperties();
      properties.setTitle(title);
      properties.setCreator("MARAC action tracker");
      properties.setCreated(Optional.of(Date.from(asOf)));
      properties.setModified(Optional.of(Date.from(asOf)));
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.write(file);
      return plain(file.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] plain(byte[] file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry each = from.getNextEntry(); each != null; each = from.getNextEntry()) {
        ZipEntry entry = new ZipEntry(each.getName());
        entry.setTimeLocal(TIME);
        to.putNextEntry(entry);
        from.transferTo(to);
      }
    }
    return out.toByteArray();
  }
}
