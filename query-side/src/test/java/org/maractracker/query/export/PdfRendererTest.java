package org.maractracker.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  public record Row(LocalDate day, String what) {}

  private final PdfRenderer printer = new PdfRenderer();

  /** Enough rows for several pages. */
  private static String page(String said) {
    List<Row> rows =
        IntStream.range(0, 120)
            .mapToObj(i -> new Row(LocalDate.of(2026, 3, 2).plusDays(i), "Locks changed"))
            .toList();
    return new Pages().page("sample", Map.of("title", "A sample", "said", said, "rows", rows));
  }

  @Test
  void isWhatArchivesAndScreenReadersAskFor() {
    byte[] pdf = printer.print(page("Zoë Łukasik, Ανδρέας, Юлия – 😀"), NOON);
    assertThat(Standards.faults(pdf)).isEmpty();
  }

  @Test
  void isTheSameByteForByteWhenPrintedAgainAsOfTheSameInstant() {
    byte[] first = printer.print(page("said"), NOON);
    assertThat(new PdfRenderer().print(page("said"), NOON)).isEqualTo(first);
    assertThat(printer.print(page("said"), NOON.plusSeconds(1))).isNotEqualTo(first);
  }

  @Test
  void printsWhatWasWrittenAndNotWhatItWouldMeanAsMarkup() throws Exception {
    String hostile = "<img src=\"file:///etc/passwd\"/><script>alert(1)</script> & ${7*7}";
    try (PDDocument pdf = Loader.loadPDF(printer.print(page(hostile), NOON))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains(hostile);
    }
  }
}
