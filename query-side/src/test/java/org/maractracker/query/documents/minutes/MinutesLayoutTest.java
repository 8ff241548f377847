package org.maractracker.query.documents.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.testsupport.events.ActionImportedBuilder.anImportedAction;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.query.Story;
import org.maractracker.query.documents.minutes.MinutesDocument.Part;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.TestDatabase;

/** How minutes are laid out on paper: the cases first, and what nobody spoke of at the end. */
class MinutesLayoutTest {

  private final MinutesPapers papers = new MinutesPapers();

  private static Minutes of(Story story) {
    return MinutesDesk.on(TestDatabase.H2, story).minutes(APRIL);
  }

  private static List<String> pages(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      List<String> pages = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      return pages;
    }
  }

  private static Part part(Minutes minutes, String heading) {
    return MinutesPage.of(minutes).parts().stream()
        .filter(part -> part.heading().equals(heading))
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> rows(Minutes minutes, String heading) {
    return Objects.requireNonNull(part(minutes, heading).grid()).rows();
  }

  private static ActionReportedUnachievable unachievable(int number, UnachievableReason why) {
    return new ActionReportedUnachievable(
        id(number), why, "It is so", "Pat", on("2026-03-25"), APRIL_DAY, true);
  }

  @Test
  void beginEachCaseOnAPageOfItsOwnAndFindItByItsName() throws IOException {
    Minutes minutes = of(AprilMeeting.closed());
    byte[] file = papers.pdf(minutes);
    List<String> pages = pages(file);
    List<String> cases =
        List.of("Case 2026-07: Jane Example (item 1)", "Case 2026-09: Ann Example (item 2)");
    assertThat(pages.get(0)).contains("Contents");
    try (PDDocument document = Loader.loadPDF(file)) {
      PDOutlineItem listed = null;
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        listed = item.getTitle().equals("Cases") ? item : listed;
      }
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem inner : Objects.requireNonNull(listed).children()) {
        titles.add(inner.getTitle());
        int page = document.getPages().indexOf(inner.findDestinationPage(document));
        assertThat(pages.get(page))
            .contains(inner.getTitle() + System.lineSeparator() + "Referred");
        assertThat(pages.get(0) + pages.get(1))
            .contains("%s, page %d".formatted(inner.getTitle(), page + 1));
      }
      assertThat(titles).isEqualTo(cases);
    }
    assertThat(pages.stream().filter(page -> page.contains("\nReferred "))).hasSize(2);
  }

  @Test
  void headEachReasonByItself() {
    Story story = AprilMeeting.open().at("2026-03-26T10:00:00Z");
    int number = 3000;
    for (UnachievableReason why : UnachievableReason.values()) {
      number++;
      story.tell(
          AprilMeeting.agreed(id(number), MARCH, CASE, "Of " + why + ".", "2026-04-20"),
          unachievable(number, why));
    }
    Minutes minutes = of(story);
    assertThat(MinutesPage.of(minutes).parts())
        .extracting(Part::heading)
        .containsSubsequence(
            "Incomplete actions",
            "Not possible because circumstances changed",
            "Not possible because a resource is not available",
            "Not possible because it is outside the agency\u2019s powers",
            "Not done because it is unsafe to proceed",
            "Not possible for another reason",
            "The agency has not undertaken it");
    assertThat(rows(minutes, "Not done because it is unsafe to proceed"))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("Of UNSAFE_TO_PROCEED."));
  }

  @Test
  void countWhatCameBackFromEachAgencyAndShowWhatWasDueOrCarriedOver() {
    Minutes minutes = of(AprilMeeting.closed());
    assertThat(rows(minutes, "Incomplete actions"))
        .containsExactly(
            List.of("Housing", "0", "0", "0", "1"),
            List.of("Police", "1", "1", "1", "2"),
            List.of("All", "1", "1", "1", "3"));
    Part annex = part(minutes, "Annex: open actions of earlier meetings");
    assertThat(annex.paragraphs())
        .singleElement()
        .satisfies(said -> assertThat(said).startsWith("4 open, of which 1 are overdue."));
    assertThat(rows(minutes, "Police: 2"))
        .extracting(row -> row.get(1), row -> row.get(4))
        .containsExactly(
            tuple("Review bail.", "20 Mar 2026"), tuple("Ring the sister.", "20 Apr 2026"));
    assertThat(rows(minutes, "Police: 2").get(1).get(5))
        .contains("Carried over to this meeting: She was abroad");
  }

  /** It is never overdue, and would stand in no minutes for ever. */
  @Test
  void showAnActionWithoutADueDate() {
    Minutes minutes =
        of(
            AprilMeeting.open()
                .at("2026-03-26T10:00:00Z")
                .tell(
                    anImportedAction(id(7000))
                        .meetingId(MARCH)
                        .responsibleAgencyId("education")
                        .description("Ring the school.")
                        .build()));
    assertThat(rows(minutes, "Education: 1"))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("Ring the school.", "No date"));
  }

  /** A name printed as a row of signs is worse when nobody is told. */
  @Test
  void sayWhereLettersAreLackingAndNowhereElse() throws IOException {
    Story bengali =
        AprilMeeting.open()
            .tell(
                AprilMeeting.agreed(
                    id(3000), APRIL, CASE, "Ring \u09a8\u09be\u099c\u09ae\u09be.", "2026-05-01"));
    assertThat(pages(papers.pdf(of(bengali))).getFirst()).contains("a script that its font lacks");
    assertThat(papers.page(of(bengali))).doesNotContain("a script that its font lacks");
    assertThat(pages(papers.pdf(of(AprilMeeting.open()))).getFirst())
        .doesNotContain("a script that its font lacks");
  }

  @Test
  void areUnderThirtyPagesForEighteenCasesWithAYearsBacklogBehind() throws IOException {
    List<TrackerEvent> more = new ArrayList<>();
    IntStream.range(0, 16)
        .forEach(number -> {
          more.add(
              anOpenedCase(id(4000 + number))
                  .reference("2026-1" + number)
                  .victim(new Victim("Ada Example"))
                  .build());
          more.add(new CaseListed(APRIL, id(4000 + number), on("2026-04-06")));
          IntStream.range(0, 5)
              .forEach(action ->
                  more.add(
                      AprilMeeting.agreed(
                          id(5000 + 10 * number + action),
                          APRIL,
                          id(4000 + number),
                          "Ask the duty worker to ring her by the safe number, in the safe hours.",
                          "2026-04-20")));
        });
    IntStream.range(0, 300)
        .forEach(number ->
            more.add(
                AprilMeeting.agreed(
                    id(6000 + number),
                    MARCH,
                    AprilMeeting.EARLIER_CASE,
                    "Put an alert on the maternity record, and tell the coordinator that it is on.",
                    number < 250 ? "2026-03-20" : "2026-04-20")));
    Minutes minutes = of(AprilMeeting.open().tell(more.toArray(TrackerEvent[]::new)));
    List<String> pages = pages(papers.pdf(minutes));
    assertThat(pages).hasSizeLessThan(30);
    assertThat(pages.get(2)).as("the third page").contains("(item 1)");
  }

  @Test
  void sayWhatItIsOnceAndAreMarkedAlsoWhereNothingIsSet() {
    Story story = new Story();
    AprilMeeting.open().events().stream()
        .map(RecordedEvent::event)
        .filter(event -> !(event instanceof LocalPracticeChanged))
        .forEach(story::tell);
    Minutes minutes =
        of(
            story.tell(
                new MaracSettingsChanged(
                    MARAC, "Northshire Marac", "Europe/London", 10, on("2026-04-06"))));
    assertThat(MinutesPage.of(minutes).title())
        .isEqualTo("Minutes of the Northshire Marac, 6 April 2026");
    assertThat(papers.page(minutes)).contains(">OFFICIAL-SENSITIVE</div>");
  }

  @Test
  void keepTheirWidthsAndHeadingsInWordAndTearNoRow() throws IOException {
    byte[] file = papers.docx(of(AprilMeeting.closed()));
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
      XWPFTable table = word.getTables().getLast();
      assertThat(table.getCTTbl().getTblGrid().getGridColList())
          .extracting(column -> Integer.parseInt(column.getW().toString()))
          .containsExactly(1331, 6659, 1923, 1331, 1331, 2219);
      assertThat(word.getTables())
          .allSatisfy(each -> assertThat(each.getRows()).allMatch(row -> row.isCantSplitRow()));
      assertThat(word.getParagraphs())
          .filteredOn(each -> each.getStyle() != null)
          .as("headings, whose style is bold")
          .isNotEmpty()
          .allMatch(each -> !each.getRuns().getFirst().getCTR().isSetRPr());
      assertThat(word.getFooterList().getFirst()._getHdrFtr().xmlText()).contains("NUMPAGES");
    }
  }
}
