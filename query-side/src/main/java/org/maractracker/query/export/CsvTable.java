package org.maractracker.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * CSV table for spreadsheets: RFC 4180, in UTF-8 with a byte order mark so that spreadsheets
 * recognise it. No cell is a formula, whatever somebody wrote.
 */
public final class CsvTable {

  private CsvTable() {}

  /**
   * Returns the file's bytes.
   *
   * @param head the names of the columns
   * @param rows as many cells each
   */
  public static byte[] of(List<String> head, Stream<List<String>> rows) {
    StringWriter text = new StringWriter();
    text.write('\ufeff');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(head);
      rows.forEach(row -> csv.writeRecord(row.stream().map(Formulas::plain).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
