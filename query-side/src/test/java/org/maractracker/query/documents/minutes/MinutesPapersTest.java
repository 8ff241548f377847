package org.maractracker.query.documents.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.testsupport.events.Northshire.id;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.maractracker.ledger.PrintedHead;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.documents.minutes.MinutesDocument.Part;
import org.maractracker.query.export.Standards;
import org.maractracker.testsupport.TestDatabase;

class MinutesPapersTest {

  private static final PrintedHead HEAD =
      new PrintedHead(
          "tracker.example/ledger",
          61,
          "AAAAroot",
          "tracker.example/ledger+01020304",
          "0a0b 0c0d",
          "tracker.example/ledger\n61\nAAAAroot\n\n\u2014 tracker.example/ledger AAAAsignature\n");

  private static final List<String> HEADINGS =
      List.of(
          "Present",
          "Observers",
          "Apologies",
          "Absent without apologies",
          "Confidentiality statement",
          "Cases",
          "Case 2026-07: Jane Example (item 1)",
          "Case 2026-07: risks identified",
          "Case 2026-07: actions agreed at this meeting",
          "Case 2026-07: earlier actions",
          "Case 2026-09: Ann Example (item 2)",
          "Case 2026-09: risks identified",
          "Case 2026-09: actions agreed at this meeting",
          "Case 2026-09: earlier actions",
          "Other actions agreed at this meeting",
          "Incomplete actions",
          "Not possible because circumstances changed",
          "The agency has not undertaken it",
          "Unachievable actions minuted",
          "Other decisions on actions",
          "The ledger's head",
          "Recorded after these minutes were issued",
          "Annex: open actions of earlier meetings",
          "Police: 2");

  private final MinutesPapers papers = new MinutesPapers();
  private final Minutes minutes = told(AprilMeeting.afterwards(AprilMeeting.closed()), HEAD);

  private static Minutes told(Story story, PrintedHead head) {
    return MinutesDesk.on(TestDatabase.H2, story).minutes(APRIL, head);
  }

  /** All that the paper says, in its order. */
  private static List<String> said(Minutes minutes) {
    MinutesDocument sheet = MinutesPage.of(minutes);
    return Stream.concat(
            Stream.of(sheet.title(), sheet.standing()),
            Stream.concat(
                sheet.facts().stream().flatMap(List::stream),
                sheet.parts().stream().flatMap(MinutesPapersTest::said)))
        .toList();
  }

  private static Stream<String> said(Part part) {
    Stream<String> cells =
        part.grid() == null ? Stream.empty() : part.grid().rows().stream().flatMap(List::stream);
    return Stream.concat(
        Stream.concat(Stream.of(part.heading()), part.paragraphs().stream()), cells);
  }

  private static String pdf(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return bare(new PDFTextStripper().getText(document));
    }
  }

  private static String docx(byte[] file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return bare(extractor.getText());
    }
  }

  /** Where lines are broken differs: only the characters are compared. */
  private static String bare(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void haveEveryHeadingOfMinutesInItsOrderAlsoWhenNothingIsUnderIt() {
    assertThat(MinutesPage.of(minutes).parts()).extracting(Part::heading).isEqualTo(HEADINGS);
    Minutes empty = told(Stories.begun(), HEAD);
    assertThat(MinutesPage.of(empty).parts())
        .extracting(Part::heading)
        .containsExactlyElementsOf(
            HEADINGS.stream()
                .filter(heading -> !heading.matches("(Case |Other act|Police).*"))
                .map(heading ->
                    heading.startsWith("Not possible") ? "Reported unachievable" : heading)
                .toList());
  }

  @Test
  void sayInEveryFormWhatTheModelSays() throws IOException {
    String page = papers.page(minutes);
    String pdf = pdf(papers.pdf(minutes));
    String docx = docx(papers.docx(minutes));
    assertThat(said(minutes)).hasSizeGreaterThan(200);
    for (String text : said(minutes)) {
      assertThat(pdf).contains(bare(text));
      assertThat(docx).contains(bare(text));
      assertThat(page).contains(text.replace("'", "&#39;"));
    }
  }

  @Test
  void numberActionsByTheItemOfTheirCaseAsTheEvidenceNamesThem() {
    assertThat(said(minutes)).contains("1.1");
    assertThat(
            MinutesPage.of(minutes).parts().stream()
                .filter(
                    part -> part.heading().equals("Case 2026-07: actions agreed at this meeting"))
                .flatMap(part -> part.grid() == null ? Stream.of() : part.grid().rows().stream())
                .map(List::getFirst))
        .isNotEmpty()
        .allMatch(number -> number.matches("1\\.[1-9]"));
  }

  @Test
  void sayWhenTheyWereIssuedOnTheMaracsClocks() {
    assertThat(MinutesPage.of(minutes).standing())
        .startsWith("Issued on 6 April 2026, 16:00 (Europe/London), as it was known then.");
    assertThat(said(minutes)).anyMatch(text -> text.startsWith("8 April 2026, 11:00\nby Chris"));
    assertThat(MinutesPage.of(told(AprilMeeting.open(), HEAD)).standing()).startsWith("Draft.");
  }

  @Test
  void bearTheMarkingOnEverySheet() throws IOException {
    byte[] file = papers.pdf(minutes);
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document)).contains("OFFICIAL-SENSITIVE");
      }
    }
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(papers.docx(minutes)))) {
      assertThat(word.getHeaderList())
          .singleElement()
          .satisfies(header -> assertThat(header.getText()).contains("OFFICIAL-SENSITIVE"));
    }
  }

  @Test
  void areWhatArchivesAndScreenReadersAskFor() {
    assertThat(Standards.faults(papers.pdf(minutes))).isEmpty();
    assertThat(Standards.faults(papers.pdf(told(Stories.begun(), HEAD)))).isEmpty();
    assertThat(Standards.faults(papers.pdf(withALongText()))).isEmpty();
  }

  @Test
  void canBeNavigatedByHeadingsInWordAndRepeatTheHeadsOfTables() throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(papers.docx(minutes)))) {
      assertThat(word.getParagraphs().stream().filter(each -> isHeading(each)))
          .hasSize(HEADINGS.size() + 1);
      assertThat(word.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
      assertThat(word.getTables().get(1).getRow(0))
          .extracting(XWPFTableRow::isRepeatHeader)
          .isEqualTo(true);
      assertThat(word.getProperties().getCoreProperties().getTitle())
          .isEqualTo("Minutes of the Northshire MARAC, 6 April 2026");
    }
  }

  private static boolean isHeading(XWPFParagraph paragraph) {
    return paragraph.getStyle() != null && paragraph.getStyle().startsWith("Heading");
  }

  @Test
  void areTheSameByteForByteWhenMadeAgain() {
    assertThat(new MinutesPapers().pdf(minutes)).isEqualTo(papers.pdf(minutes));
    assertThat(new MinutesPapers().page(minutes)).isEqualTo(papers.page(minutes));
    byte[] docx = papers.docx(minutes);
    pauseUntilAnotherSecond();
    assertThat(new MinutesPapers().docx(minutes)).isEqualTo(docx);
  }

  /** What is dated by the clock is dated to the second, or in a ZIP to two. */
  private static void pauseUntilAnotherSecond() {
    long until = System.nanoTime() + 2_100_000_000L;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  @Test
  void haveNoMarkupInThemThatSomebodyWrote() throws IOException {
    Minutes hostile =
        told(
            AprilMeeting.open()
                .tell(
                    AprilMeeting.agreed(
                        id(3000),
                        APRIL,
                        CASE,
                        "<b>x</b> & ${7*7}\nnext line \uffff",
                        "2026-05-01")),
            HEAD);
    assertThat(papers.page(hostile))
        .contains("&lt;b&gt;x&lt;/b&gt; &amp; ${7*7}\nnext line \ufffd");
    assertThat(pdf(papers.pdf(hostile))).contains("<b>x</b>&${7*7}nextline");
    assertThat(docx(papers.docx(hostile))).contains("<b>x</b>&${7*7}nextline");
  }

  @Test
  void neverSayHowContactCanSafelyBeMade() {
    assertThat(papers.page(minutes)).doesNotContain("secret");
  }

  @Test
  void sayThatAHeadIsNotSigned() {
    PrintedHead unsigned = new PrintedHead(null, 61, "AAAAroot", null, null, null);
    assertThat(said(told(AprilMeeting.closed(), unsigned)))
        .contains("AAAAroot", "61", "This head is not signed: who printed it had no key.");
    assertThat(said(minutes))
        .contains(
            "tracker.example/ledger",
            "tracker.example/ledger+01020304",
            "0a0b 0c0d",
            "\u2014 tracker.example/ledger AAAAsignature");
  }

  private static Minutes withALongText() {
    return told(
        AprilMeeting.open()
            .tell(
                AprilMeeting.agreed(
                    id(3000), APRIL, CASE, "word ".repeat(799) + "w".repeat(5), "2026-05-01")),
        HEAD);
  }

  @Test
  void loseNothingOfTheLongestText() throws IOException {
    String pdf = pdf(papers.pdf(withALongText()));
    assertThat(pdf.split("word", -1)).hasSize(800);
    assertThat(pdf).contains("wwwww");
  }
}
