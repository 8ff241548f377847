package org.maractracker.query.documents.minutes;

import java.util.Map;
import org.maractracker.query.export.Pages;
import org.maractracker.query.export.PdfRenderer;
import org.maractracker.query.export.WordFile;
import org.springframework.stereotype.Component;

/**
 * Minutes as papers. Each is dated by the last thing told in it, so that it is made alike again.
 */
@Component
class MinutesPapers {

  private final Pages pages = new Pages();
  private final PdfRenderer printer = new PdfRenderer();

  /** As a page to be read in a browser. */
  String page(Minutes minutes) {
    return page(minutes, false);
  }

  private String page(Minutes minutes, boolean printed) {
    return pages.page("minutes", Map.of("sheet", MinutesPage.of(minutes), "printed", printed));
  }

  /** PDF/A, tagged. */
  byte[] pdf(Minutes minutes) {
    return printer.print(page(minutes, true), minutes.lastRecordedAt());
  }

  /** For Word. */
  byte[] docx(Minutes minutes) {
    return WordFile.write(page(minutes), minutes.lastRecordedAt());
  }
}
