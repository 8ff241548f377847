package org.maractracker.query.views.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.Northshire.DAY;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.NO_MESSAGES;
import static org.maractracker.testsupport.events.Northshire.agreed;
import static org.maractracker.testsupport.events.Northshire.established;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joined;
import static org.maractracker.testsupport.events.Northshire.listed;
import static org.maractracker.testsupport.events.Northshire.opened;
import static org.maractracker.testsupport.events.Northshire.reallocated;
import static org.maractracker.testsupport.events.Northshire.risk;
import static org.maractracker.testsupport.events.Northshire.scheduled;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Role;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.query.Callers;
import org.maractracker.query.FedAnyhow;
import org.maractracker.query.FedView;
import org.maractracker.query.Story;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.action.ReadAccess;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.casefile.NumberedParty;
import org.maractracker.query.model.casefile.RiskStatus;
import org.maractracker.query.views.caseload.CaseRow.Hearing;
import org.maractracker.query.views.caseload.CaseRow.RiskRow;
import org.maractracker.testsupport.TestDatabase;

class CaseloadProjectionTest {

  private static final UUID MARCH = id(1);
  private static final UUID APRIL = id(2);
  private static final UUID CASE = id(11);
  private static final UUID REPEAT = id(12);
  private static final UUID ALIKE = id(13);
  private static final UUID DONE = id(21);
  private static final UUID REMOVED = id(22);
  private static final UUID RISK = id(31);
  private static final UUID UNADDRESSED = id(32);
  private static final UUID IN_ERROR = id(33);

  private final Story story =
      new Story()
          .tell(
              established(MARAC),
              joined("police", AgencyKind.POLICE),
              opened(CASE, "NS-1"),
              scheduled(APRIL, "2026-04-13"),
              scheduled(MARCH, "2026-03-02"),
              listed(APRIL, CASE),
              listed(MARCH, CASE),
              risk(CASE, RISK),
              risk(CASE, UNADDRESSED),
              risk(CASE, IN_ERROR),
              agreed(DONE, MARCH, CASE, "police", RISK),
              agreed(REMOVED, MARCH, CASE, "idva", RISK, UNADDRESSED),
              new ActionCompleted(DONE, DAY, "Done", null, 0, false),
              new ActionRemovedFromPlan(REMOVED, MARCH, "Example", DAY),
              new RiskLeftUnaddressed(CASE, UNADDRESSED, "No such service", true, DAY),
              new RiskEnteredInError(CASE, IN_ERROR, "Another case's", DAY),
              new PartyAdded(CASE, Party.CHILD, "Example Child", DAY),
              new CaseAddendumRecorded(CASE, "An example addendum", null, DAY),
              opened(/* caseId= */ REPEAT, "NS-2", "2026-03-09", /* repeatOf= */ CASE));

  @ParameterizedTest
  @EnumSource
  void givesTheSameRowsHoweverItIsFed(TestDatabase database) {
    FedAnyhow.givesTheSameRows(
        database, CaseloadProjectionTest::projection, "caseload", story.events());
  }

  @ParameterizedTest
  @EnumSource
  void showsWhatWasSaidOfEachRiskAndTheActionsThatCount(TestDatabase database) {
    assertThat(row(database, CASE).risks())
        .containsExactly(
            new RiskRow(
                RISK,
                Party.ADULT_VICTIM,
                "An example risk",
                RiskStatus.OPEN,
                null,
                false,
                DAY,
                List.of(DONE)),
            new RiskRow(
                UNADDRESSED,
                Party.ADULT_VICTIM,
                "An example risk",
                RiskStatus.UNADDRESSED,
                "No such service",
                true,
                DAY,
                List.of()),
            new RiskRow(
                IN_ERROR,
                Party.ADULT_VICTIM,
                "An example risk",
                RiskStatus.ENTERED_IN_ERROR,
                "Another case's",
                false,
                DAY,
                List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void neverCountsRemovedActionsAsDone(TestDatabase database) {
    assertThat(row(database, CASE).actionsByStatus())
        .containsEntry(ActionStatus.COMPLETED, 1)
        .containsEntry(ActionStatus.REMOVED, 1)
        .containsEntry(ActionStatus.OPEN, 0);
  }

  @ParameterizedTest
  @EnumSource
  void showsThePartiesAndHowContactCanSafelyBeMadeNow(TestDatabase database) {
    assertThat(row(database, CASE).safeContact()).isEqualTo(NO_MESSAGES);
    assertThat(row(database, CASE).parties())
        .contains(new NumberedParty(2, Party.CHILD, "Example Child"));

    SafeContact none = new SafeContact(false, null, null, null);
    story.tell(new SafeContactChanged(CASE, none, DAY));
    assertThat(row(database, CASE).safeContact()).isEqualTo(none);
  }

  @ParameterizedTest
  @EnumSource
  void listsTheMeetingsByTheDayTheySitNow(TestDatabase database) {
    assertThat(row(database, CASE).meetings())
        .containsExactly(
            new Hearing(MARCH, LocalDate.parse("2026-03-02"), false),
            new Hearing(APRIL, LocalDate.parse("2026-04-13"), false));

    story.tell(
        new MeetingRescheduled(
            APRIL, LocalDate.parse("2026-04-13"), LocalDate.parse("2026-02-23"), "Example", DAY),
        new MeetingCancelled(APRIL, "Example", DAY),
        new CaseDelisted(MARCH, CASE, DAY));
    assertThat(row(database, CASE).meetings())
        .containsExactly(new Hearing(APRIL, LocalDate.parse("2026-02-23"), true));
  }

  @ParameterizedTest
  @EnumSource
  void saysThatACaseIsClosedAndWhy(TestDatabase database) {
    assertThat(row(database, CASE).closed()).isFalse();

    story.tell(new CaseClosed(CASE, "Example", DAY));
    CaseRow row = row(database, CASE);
    assertThat(row.closed()).isTrue();
    assertThat(row.closedOn()).isEqualTo(DAY);
    assertThat(row.closedBecause()).isEqualTo("Example");
    assertThat(row.version()).isEqualTo(8);
    assertThat(row.position()).isEqualTo(20);
  }

  @ParameterizedTest
  @EnumSource
  void recognisesARepeatByTheWindowAsItIsSetNow(TestDatabase database) {
    Repeat repeat = row(database, REPEAT).repeat();
    assertThat(repeat).extracting(Repeat::of, Repeat::reference).containsExactly(CASE, "NS-1");
    assertThat(repeat).extracting(Repeat::withinWindow).isEqualTo(true);
    assertThat(row(database, CASE).repeat()).isNull();

    story.tell(new MaracSettingsChanged(MARAC, "N", "Europe/London", 0, DAY));
    assertThat(row(database, REPEAT).repeat()).extracting(Repeat::withinWindow).isEqualTo(false);
  }

  @ParameterizedTest
  @EnumSource
  void countsARepeatFromTheIncidentAndByThePerpetrator(TestDatabase database) {
    UUID lateReferral = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    story.tell(
        opened(lateReferral, "NS-3", "2027-06-01", CASE, PartialDate.parse("2027-02"), true),
        opened(other, "NS-4", "2026-03-09", CASE, null, false));
    CaseRow row = row(database, lateReferral);
    assertThat(row.incidentOn()).isEqualTo(PartialDate.parse("2027-02"));
    assertThat(row.samePerpetrator()).isTrue();
    assertThat(row.repeat()).isEqualTo(repeat(true));
    assertThat(row(database, other).repeat()).isEqualTo(repeat(false));
    assertThat(row(database, REPEAT).incidentOn()).isNull();
    assertThat(row(database, REPEAT).samePerpetrator()).isNull();
  }

  private static Repeat repeat(boolean withinWindow) {
    return new Repeat(CASE, "NS-1", PartialDate.parse("2026-02-20"), withinWindow);
  }

  @ParameterizedTest
  @EnumSource
  void pagesThroughTheCasesInOrderOfReference(TestDatabase database) {
    CaseTable cases = new CaseTable(fed(database).tables());

    assertThat(cases.page(MARAC, null, null, 1))
        .extracting(CaseState::caseId)
        .containsExactly(CASE);
    assertThat(cases.page(MARAC, null, CASE, 9))
        .extracting(CaseState::caseId)
        .containsExactly(REPEAT);
    assertThat(cases.page(MARAC, "NS-2", null, 9))
        .extracting(CaseState::caseId)
        .containsExactly(REPEAT);
    assertThat(cases.page("southshire", null, null, 9)).isEmpty();
  }

  /** As a MARAC may have them from before two that look alike were refused. */
  @ParameterizedTest
  @EnumSource
  void findsAllWhoseReferencesLookAlike(TestDatabase database) {
    story.tell(opened(ALIKE, "NS\u20132"), opened(id(14), "NS-20"));
    ViewTables tables = fed(database).tables();
    PresentCases present =
        new PresentCases(new CaseTable(tables), new CaseloadMeetingTable(tables), tables);
    List<String> both = List.of("NS-2", "NS\u20132");
    assertThat(present.spellings(MARAC, "ns - 2")).isEqualTo(both);
    assertThat(present.spellings("southshire", "NS-2")).isEmpty();

    Caseload caseload = new Caseload(present);
    ReadAccess chair = ReadAccess.of(Callers.northshire(Role.CHAIR), MARAC);
    assertThat(caseload.page(chair, MARAC, "ns - 2", null, 1))
        .extracting(CaseState::caseId)
        .containsExactly(REPEAT);
    assertThat(caseload.page(chair, MARAC, "ns - 2", REPEAT, 9))
        .extracting(CaseState::caseId)
        .containsExactly(ALIKE);

    tables.client().sql("update query.caseload_case set reference_key = null").update();
    assertThat(present.spellings(MARAC, "NS-2")).containsExactly("NS-2");
  }

  @ParameterizedTest
  @EnumSource
  void anAgencyKnowsTheCasesOfTheActionsItHasNow(TestDatabase database) {
    story.tell(reallocated(DONE, MARCH, "police", "housing"));
    FedView<CaseloadProjection> fed = fed(database);
    CaseTable cases = new CaseTable(fed.tables());

    assertThat(cases.pageKnownTo(Set.of("housing"), MARAC, null, null, 9))
        .extracting(CaseState::caseId)
        .containsExactly(CASE);
    assertThat(cases.pageKnownTo(Set.of("police"), MARAC, null, null, 9)).isEmpty();
    assertThat(cases.pageKnownTo(Set.of("probation"), MARAC, null, null, 9)).isEmpty();
    assertThat(rows(fed.tables()).source().knownTo(Set.of("housing"), CASE)).isTrue();
    assertThat(rows(fed.tables()).source().knownTo(Set.of("housing"), REPEAT)).isFalse();
    assertThat(rows(fed.tables()).source().knownTo(Set.of("probation"), CASE)).isFalse();
  }

  private CaseRow row(TestDatabase database, UUID caseId) {
    ViewTables tables = fed(database).tables();
    return rows(tables)
        .of(List.copyOf(new CaseTable(tables).load(List.of(caseId)).values()), Stale.NOTHING)
        .getFirst();
  }

  private FedView<CaseloadProjection> fed(TestDatabase database) {
    return FedView.on(database, CaseloadProjectionTest::projection).feed(story.events());
  }

  private static CaseRows rows(ViewTables tables) {
    return new CaseRows(
        new PresentCases(new CaseTable(tables), new CaseloadMeetingTable(tables), tables));
  }

  private static CaseloadProjection projection(ViewTables tables) {
    return new CaseloadProjection(new CaseTable(tables), new CaseloadMeetingTable(tables), tables);
  }
}
