package org.maractracker.query.export;

import org.maractracker.query.export.ListFile.Cell;
import org.maractracker.query.export.ListFile.Column;
import org.maractracker.query.export.ListFile.Day;
import org.maractracker.query.export.ListFile.Words;

/** Writer of lists as CSV; days are written {@code 2026-03-02}. */
public final class CsvFile {

  private CsvFile() {}

  public static byte[] write(ListFile list) {
    return CsvTable.of(
        list.columns().stream().map(Column::head).toList(),
        list.rows().stream().map(row -> row.stream().map(CsvFile::text).toList()));
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Words words -> words.text();
      case Day day -> day.day().toString();
    };
  }
}
