package org.maractracker.query.documents.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.query.export.Standards;

class ChronologyPdfTest {

  private final ChronologyPdf pdf = new ChronologyPdf();

  private static Chronology chronology(@Nullable LocalDate from, ChronologyRow... rows) {
    return new Chronology(
        UUID.fromString("4a2c0c2e-1111-4222-8333-444455556666"),
        "northshire",
        "Northshire",
        "OFFICIAL-SENSITIVE",
        "N-1",
        1207,
        from,
        null,
        List.of(rows));
  }

  private static ChronologyRow row(String date, String what) {
    return new ChronologyRow(
        date,
        null,
        "2026-03-02T12:00:00.000Z",
        "housing",
        "N-1, action 1",
        "Action completed",
        what,
        "Recorded by Hattie Example (agency).",
        1206,
        "5a2c0c2e-1111-4222-8333-444455556666");
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void saysWhatTheChronologySaysWithDatesAsPreciseAsTheyAreKnown() throws IOException {
    byte[] file =
        pdf.write(
            chronology(
                LocalDate.of(2018, 1, 1),
                row("2018", "Seen at court"),
                row("2018-05", "Moved"),
                row("2018-05-07", "<b>Locks</b> & bolts changed")));
    assertThat(text(file))
        .contains("Chronology of case N-1", "position 1207", "1 January 2018 to the end")
        .contains("OFFICIAL-SENSITIVE", "Northshire MARAC")
        .contains("2018 housing", "May 2018 housing", "7 May 2018 housing")
        .contains("<b>Locks</b> & bolts", "2 Mar 2026, 12:00");
  }

  @Test
  void isWhatArchivesAndScreenReadersAskForAlsoWithoutARow() throws IOException {
    byte[] empty = pdf.write(chronology(null));
    assertThat(text(empty))
        .contains("Period everything", "Nothing is recorded that happened in this period.");
    assertThat(Standards.faults(empty)).isEmpty();
    assertThat(Standards.faults(pdf.write(chronology(null, row("2018", "Moved"))))).isEmpty();
  }

  @Test
  void isTheSameByteForByteWhenWrittenAgain() {
    Chronology told = chronology(null, row("2018-05-07", "Locks changed"));
    assertThat(new ChronologyPdf().write(told)).isEqualTo(pdf.write(told));
  }
}
