package org.maractracker.query.documents.minutes;

import java.util.Map;
import org.maractracker.query.export.Pages;
import org.maractracker.query.export.PdfRenderer;
import org.maractracker.query.export.WordFile;
import org.springframework.stereotype.Component;

/**
 * Exporter of minutes. Each file is dated by the last event in it, so that it can be made again
 * with the same bytes.
 */
@Component
class MinutesPapers {

  private final Pages pages = new Pages();
  private final PdfRenderer printer = new PdfRenderer();

  /** Returns a page with its contents, whose entries lead to the parts. */
  String page(Minutes minutes) {
    return page(minutes, true, false);
  }

  private String page(Minutes minutes, boolean contents, boolean printed) {
    MinutesDocument sheet = MinutesPage.of(minutes);
    return pages.page(
        "minutes",
        Map.of(
            "sheet",
            sheet,
            "contents",
            contents,
            "printed",
            printed,
            "lacking",
            printed && PdfRenderer.lacksLettersOf(sheet.toString())));
  }

  /** Returns tagged PDF/A, with bookmarks. */
  byte[] pdf(Minutes minutes) {
    return printer.print(page(minutes, true, true), minutes.lastRecordedAt());
  }

  /** Returns a Word file: Word lists its headings beside it. */
  byte[] docx(Minutes minutes) {
    return WordFile.write(page(minutes, false, false), minutes.lastRecordedAt());
  }
}
