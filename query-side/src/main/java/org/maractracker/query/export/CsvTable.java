package org.maractracker.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.maractracker.text.VisibleText;

/**
 * CSV table for spreadsheets: RFC 4180, in UTF-8 with a byte order mark so that spreadsheets
 * recognise it. Every cell is quoted, so that none falls into two where a semicolon or a tab
 * separates cells; none is a formula, whatever somebody wrote, and none has invisible characters.
 */
public final class CsvTable {

  private static final CsvWriter.CsvWriterBuilder FORM =
      CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).quoteStrategy(QuoteStrategies.ALWAYS);

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
    try (CsvWriter csv = FORM.build(text)) {
      csv.writeRecord(head);
      rows.forEach(row -> csv.writeRecord(row.stream().map(CsvTable::cell).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What an invisible character stood before may begin a formula. */
  private static String cell(String text) {
    return Formulas.plain(VisibleText.of(text));
  }
}
