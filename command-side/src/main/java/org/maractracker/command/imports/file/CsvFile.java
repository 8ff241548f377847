package org.maractracker.command.imports.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * CSV file as spreadsheet programs write it: in UTF-8, UTF-16 with a mark, or else in the code page
 * of a British Windows; with commas, semicolons or tabs, whichever makes it a list.
 */
final class CsvFile {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /**
   * Line by which Excel is told the separator, and which neither it nor we count as a row of the
   * sheet.
   */
  private static final Pattern SEPARATOR_SAID =
      Pattern.compile("(?i)\"?sep=(?<separator>[,;\\t|])\"?(?:\\r\\n|\\n|\\r)");

  /** Number of rows that are enough to find the separator. */
  private static final int SAMPLE = 50;

  private CsvFile() {}

  static Sheet read(byte[] file, ColumnChoice choice) {
    String whole = decoded(file);
    Matcher said = SEPARATOR_SAID.matcher(whole);
    boolean says = said.lookingAt();
    String text = says ? whole.substring(said.end()) : whole;
    if (text.codePoints().anyMatch(CsvFile::isBinary)) {
      throw Spreadsheet.refusal("This is no spreadsheet. Send a workbook (.xlsx) or a CSV file.");
    }
    char separator = says ? said.group("separator").charAt(0) : likeliest(text, choice);
    List<Sheet.Row> rows = rows(text, separator, Spreadsheet.MOST_ROWS + 1);
    Spreadsheet.refuseTooManyRows(rows.size());
    return new Sheet(null, rows);
  }

  private static char likeliest(String text, ColumnChoice choice) {
    return Stream.of(',', ';', '\t')
        .reduce(
            (best, other) -> score(text, other, choice) > score(text, best, choice) ? other : best)
        .orElseThrow();
  }

  private static String decoded(byte[] file) {
    String marked = new String(file, 0, Math.min(2, file.length), ISO_8859_1);
    String text =
        switch (marked) {
          case "\u00FF\u00FE" -> new String(file, UTF_16LE);
          case "\u00FE\u00FF" -> new String(file, UTF_16BE);
          default -> unmarked(file);
        };
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String unmarked(byte[] file) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return new String(file, WINDOWS);
    }
  }

  private static boolean isBinary(int c) {
    return c == 0xFFFD || (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
  }

  /**
   * Returns how many of the first rows belong to a list with that separator; a heading counts for
   * many.
   */
  private static int score(String text, char separator, ColumnChoice choice) {
    Columns order = Columns.unheaded(choice);
    try {
      return rows(text, separator, SAMPLE).stream()
          .mapToInt(row ->
              Columns.headed(Columns.headings(row), choice).isPresent()
                  ? SAMPLE
                  : order.fits(row) ? 1 : 0)
          .sum();
    } catch (RuntimeException e) {
      return 0; // Not by this separator; if by none, the file is refused when it is read.
    }
  }

  private static List<Sheet.Row> rows(String text, char separator, int most) {
    List<Sheet.Row> rows = new ArrayList<>();
    int number = 0;
    try (CsvReader<CsvRecord> records = reader(separator).ofCsvRecord(text)) {
      for (CsvRecord each : records) {
        number++;
        Sheet.Row row = new Sheet.Row(number, cells(each));
        if (!row.isEmpty()) {
          rows.add(row);
        }
        if (rows.size() == most) {
          break;
        }
      }
    } catch (CsvParseException e) {
      throw Spreadsheet.refusal(
          "From row %d on this is no CSV: perhaps a quotation mark is missing."
              .formatted(number + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  private static List<Cell> cells(CsvRecord each) {
    List<Cell> cells = each.getFields().stream().map(Cell::of).toList();
    int filled = cells.size();
    while (filled > 0 && cells.get(filled - 1).isEmpty()) {
      filled--;
    }
    Spreadsheet.refuseTooManyColumns(filled);
    return cells.subList(0, filled);
  }
}
