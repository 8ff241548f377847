package org.maractracker.query.review;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * For spreadsheets: RFC 4180, UTF-8 with the mark by which they know it. No cell is a formula,
 * whatever somebody wrote.
 */
@Component
class ChronologyCsv implements ChronologyDocument {

  private static final List<String> HEAD =
      List.of(
          "Date",
          "Time",
          "Recorded at",
          "Source agency",
          "Reference",
          "Event",
          "Action or decision",
          "Comment",
          "Position",
          "Event id");

  /** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection). */
  private static final String FORMULAS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  @Override
  public String name() {
    return "chronology.csv";
  }

  @Override
  public byte[] write(Chronology chronology) {
    StringWriter text = new StringWriter();
    text.write('\ufeff');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(HEAD);
      chronology.rows().forEach(row -> csv.writeRecord(cells(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> cells(ChronologyRow row) {
    return List.of(
        row.date(),
        Objects.requireNonNullElse(row.time(), ""),
        row.recordedAt(),
        plain(row.sourceAgency()),
        plain(row.reference()),
        plain(row.event()),
        plain(row.actionOrDecision()),
        plain(row.comment()),
        Long.toString(row.position()),
        plain(row.eventId()));
  }

  /** A leading apostrophe makes a text of it. */
  private static String plain(String text) {
    return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
