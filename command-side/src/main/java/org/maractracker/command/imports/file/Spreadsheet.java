package org.maractracker.command.imports.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.maractracker.http.reading.body.Upload;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Reader that makes sheets of bytes: an Excel workbook or a CSV file, distinguished by how they
 * begin.
 */
final class Spreadsheet {

  static final int MOST_ROWS = 20_000;
  static final int MOST_COLUMNS = 50;

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** Container of Excel's format before 2007, and of any workbook with a password. */
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final String ENCRYPTED =
      new String(
          "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

  /**
   * Lock that lets one workbook at a time be read in a process, as one may unpack to many times its
   * size.
   */
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

  private Spreadsheet() {}

  /**
   * Reads the sheets of a file.
   *
   * @param choice what its sender says of the columns, by which a separator may be known
   * @throws RuleViolated {@code malformed}, with what to do about it
   */
  static List<Sheet> read(byte[] file, ColumnChoice choice) {
    ONE_AT_A_TIME.lock();
    try {
      return sheets(file, choice);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static List<Sheet> sheets(byte[] file, ColumnChoice choice) {
    if (begins(file, OLE2)) {
      throw refusal(
          new String(file, StandardCharsets.ISO_8859_1).contains(ENCRYPTED)
              ? "The workbook is protected by a password. Take the password off and send it again."
              : "This is a workbook of Excel before 2007. Save it as .xlsx or as CSV.");
    }
    return begins(file, ZIP) ? WorkbookFile.read(file) : List.of(CsvFile.read(file, choice));
  }

  private static boolean begins(byte[] file, byte[] magic) {
    return file.length >= magic.length
        && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
  }

  static void refuseTooManyColumns(int columns) {
    if (columns > MOST_COLUMNS) {
      throw refusal("A sheet has more than %d columns.".formatted(MOST_COLUMNS));
    }
  }

  static void refuseTooManyRows(int rows) {
    if (rows > MOST_ROWS) {
      throw refusal("The file has more than %,d rows. Send it in parts.".formatted(MOST_ROWS));
    }
  }

  static RuleViolated refusal(String sentence) {
    return new RuleViolated(ProblemCode.MALFORMED, Upload.FIELD, sentence);
  }
}
