package org.maractracker.command.marac;

import static org.maractracker.command.Decided.fault;
import static org.maractracker.command.GivenHistory.CASE;
import static org.maractracker.command.GivenHistory.JUNE_DATE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.MAY;
import static org.maractracker.command.GivenHistory.SOUTHSHIRE_CASE;
import static org.maractracker.command.GivenHistory.SOUTHSHIRE_MEETING;
import static org.maractracker.problem.ProblemCode.AGENCY_UNKNOWN;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.ActionImportedBuilder.anImportedAction;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.command.action.ImportAction;
import org.maractracker.command.action.ImportAction.Done;
import org.maractracker.command.action.ImportAction.Ending;
import org.maractracker.command.action.ImportAction.Unachievable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ImportSource;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.events.meeting.MeetingCancelled;

/** Actions of old lists, which begin in a MARAC with what the list says became of them. */
class ImportActionTest {

  private static final UUID NEW = id(41);
  private static final ImportSource ROW = new ImportSource("log.xlsx", "2026", 7);
  private static final LocalDate DUE = LocalDate.parse("2026-04-01");

  /** What the list says of one action; the rest it leaves out. */
  private record Listed(
      @Nullable UUID meeting,
      @Nullable UUID caseId,
      @Nullable LocalDate due,
      @Nullable String agency) {

    static final Listed BARE = new Listed(null, null, null, null);
    static final Listed FULL = new Listed(MARCH, CASE, DUE, "idva");

    ImportAction with(
        @Nullable String note, @Nullable PartialDate notedOn, @Nullable Ending ending) {
      return on("2026-03-10", note, notedOn, ending);
    }

    ImportAction agreedOn(String day) {
      return on(day, null, null, null);
    }

    private ImportAction on(
        String day, @Nullable String note, @Nullable PartialDate notedOn, @Nullable Ending ending) {
      return new ImportAction(
          MARAC,
          NEW,
          meeting,
          caseId,
          "Ring her",
          due,
          agency,
          null,
          note,
          notedOn,
          ending,
          null,
          ROW,
          PartialDate.parse(day));
    }

    ActionImported imported() {
      return anImportedAction(NEW)
          .meetingId(meeting)
          .caseId(caseId)
          .description("Ring her")
          .dueOn(due)
          .responsibleAgencyId(agency)
          .source(ROW)
          .occurredOn("2026-03-10")
          .build();
    }
  }

  @Test
  void takesOverWhatTheListSaysAndNothingElse() {
    AMarac.established().when(Listed.BARE.with(null, null, null)).creates(Listed.BARE.imported());
    AMarac.established().when(Listed.FULL.with(null, null, null)).creates(Listed.FULL.imported());
  }

  @Test
  void keepsWhatElseTheListSaysWithTheDayItWasSaidOrToday() {
    AMarac.established()
        .when(Listed.BARE.with("o/s", on("2026-04-02"), null))
        .creates(Listed.BARE.imported(), noted("o/s", "2026-04-02"));
    AMarac.established()
        .when(Listed.BARE.with("o/s", null, null))
        .creates(Listed.BARE.imported(), noted("o/s", "2026-06-01"));
  }

  @Test
  void countsTheDaysSomethingWasDoneLateAsForAnyOtherAction() {
    AMarac.established()
        .when(Listed.FULL.with("police?", null, new Done(on("2026-04-03"), false, "completed 3/4")))
        .creates(
            Listed.FULL.imported(),
            noted("police?", "2026-06-01"),
            new ActionCompleted(NEW, on("2026-04-03"), "completed 3/4", null, 2, false));
    AMarac.established()
        .when(Listed.BARE.with(null, null, new Done(on("2026-04"), false, "done April")))
        .creates(
            Listed.BARE.imported(),
            new ActionCompleted(NEW, on("2026-04"), "done April", null, 0, true));
  }

  @Test
  void makesNothingLateWhoseDayTheListDoesNotTell() {
    AMarac.established()
        .when(Listed.FULL.with(null, null, new Done(on("2026-05-31"), true, "done")))
        .creates(
            Listed.FULL.imported(),
            new ActionCompleted(NEW, on("2026-05-31"), "done", null, 0, true));
    Unachievable undated =
        new Unachievable(on("2026-05-31"), true, UnachievableReason.OTHER, "not possible");
    AMarac.established()
        .when(new Listed(MAY, null, null, null).with(null, null, undated))
        .creates(new Listed(MAY, null, null, null).imported(), reported(undated, null, null));
  }

  @Test
  void comparesTheDayItWasReportedUnachievableWithTheNextMeeting() {
    Unachievable moved =
        new Unachievable(
            on("2026-05-20"), false, UnachievableReason.CIRCUMSTANCES_CHANGED, "n/a - moved away");
    AMarac.established()
        .when(new Listed(MAY, null, null, null).with(null, null, moved))
        .creates(new Listed(MAY, null, null, null).imported(), reported(moved, JUNE_DATE, true));
    AMarac.established()
        .when(Listed.BARE.with(null, null, moved))
        .creates(Listed.BARE.imported(), reported(moved, null, null));
  }

  @Test
  void refusesWhatIsStillToCome() {
    AMarac.established()
        .when(Listed.BARE.agreedOn("2026-06-02"))
        .isRefused("occurredOn", DATE_IN_FUTURE);
    AMarac.established()
        .when(Listed.BARE.with(null, null, new Done(on("2026-06-02"), false, "done")))
        .isRefused("ending.on", DATE_IN_FUTURE);
    AMarac.established()
        .when(Listed.BARE.with("o/s", on("2026-06-02"), null))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }

  @Test
  void refusesWhatTheMaracDoesNotHave() {
    AMarac.established()
        .when(new Listed(SOUTHSHIRE_MEETING, null, null, null).with(null, null, null))
        .isRefused("meetingId", NOT_FOUND);
    AMarac.established()
        .when(new Listed(null, SOUTHSHIRE_CASE, null, null).with(null, null, null))
        .isRefused("caseId", NOT_FOUND);
    AMarac.established()
        .knowing(new MeetingCancelled(MARCH, "Snow", on("2026-03-09")))
        .when(new Listed(MARCH, null, null, "nobody").with(null, null, null))
        .isRefused(
            fault("meetingId", MEETING_CLOSED), fault("responsibleAgencyId", AGENCY_UNKNOWN));
  }

  private static ProgressRecorded noted(String note, String day) {
    return new ProgressRecorded(NEW, note, ProgressKind.PROGRESS, on(day));
  }

  private static ActionReportedUnachievable reported(
      Unachievable said, @Nullable LocalDate dueOn, @Nullable Boolean inTime) {
    return new ActionReportedUnachievable(
        NEW, said.reasonClass(), said.explanation(), null, said.on(), dueOn, inTime);
  }
}
