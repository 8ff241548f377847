package org.maractracker.query.documents.evidence;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.Pages;
import org.maractracker.query.export.PdfRenderer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Exporter of the evidence in each format, all from one model. */
@Component
class EvidencePapers {

  private final Pages pages = new Pages();
  private final PdfRenderer printer = new PdfRenderer();
  private final JsonMapper json;

  EvidencePapers(JsonMapper json) {
    this.json = json;
  }

  byte[] as(DocumentFormat form, Evidence evidence) {
    return switch (form) {
      case JSON -> json.writeValueAsBytes(evidence);
      case CSV -> EvidenceCsv.of(evidence);
      case HTML -> page(evidence).getBytes(StandardCharsets.UTF_8);
      case PDF ->
          printer.print(page(evidence), evidence.day().atStartOfDay(ZoneOffset.UTC).toInstant());
      case DOCX, XLSX -> throw new IllegalArgumentException("Evidence is not offered as " + form);
    };
  }

  private String page(Evidence evidence) {
    return pages.page("evidence", EvidencePage.of(evidence));
  }
}
