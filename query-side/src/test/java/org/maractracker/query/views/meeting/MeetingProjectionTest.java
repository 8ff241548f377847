package org.maractracker.query.views.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.Northshire.DAY;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.agreed;
import static org.maractracker.testsupport.events.Northshire.attended;
import static org.maractracker.testsupport.events.Northshire.established;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.listed;
import static org.maractracker.testsupport.events.Northshire.opened;
import static org.maractracker.testsupport.events.Northshire.reallocated;
import static org.maractracker.testsupport.events.Northshire.scheduled;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.query.FedAnyhow;
import org.maractracker.query.FedView;
import org.maractracker.query.Story;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.model.meeting.MeetingStatus;
import org.maractracker.query.model.meeting.Sitting;
import org.maractracker.testsupport.TestDatabase;

class MeetingProjectionTest {

  private static final UUID MARCH = id(1);
  private static final UUID APRIL = id(2);
  private static final UUID MAY = id(3);
  private static final UUID CASE = id(11);
  private static final UUID OTHER_CASE = id(12);
  private static final UUID ACTION = id(21);

  private final Story story =
      new Story()
          .tell(
              established(MARAC),
              opened(CASE, "NS-1"),
              opened(OTHER_CASE, "NS-2"),
              scheduled(MARCH, "2026-03-02"),
              scheduled(MAY, "2026-05-04"),
              scheduled(APRIL, "2026-04-13"),
              new MeetingRescheduled(
                  APRIL,
                  LocalDate.parse("2026-04-13"),
                  LocalDate.parse("2026-04-06"),
                  "Easter",
                  DAY),
              listed(MARCH, CASE),
              listed(MARCH, OTHER_CASE),
              new CaseDelisted(MARCH, CASE, DAY),
              listed(MARCH, CASE),
              attended(MARCH, "police", "-housing"),
              attended(MARCH, "police", "idva", "-housing"),
              agreed(ACTION, MARCH, CASE, "idva"),
              new MeetingClosed(MARCH, DAY),
              new MeetingCancelled(MAY, "No quorum", DAY),
              new MeetingAddendumRecorded(MARCH, "An example addendum", 11L, DAY));

  @ParameterizedTest
  @EnumSource
  void givesTheSameRowsHoweverItIsFed(TestDatabase database) {
    FedAnyhow.givesTheSameRows(
        database, MeetingProjectionTest::projection, "meeting", story.events());
  }

  @ParameterizedTest
  @EnumSource
  void showsAMeetingAsItsEventsLeftIt(TestDatabase database) {
    MeetingState march = table(database).find(MARCH).orElseThrow().then();

    assertThat(march.status()).isEqualTo(MeetingStatus.CLOSED);
    assertThat(march.closedOn()).isEqualTo(DAY);
    assertThat(march.agenda()).containsExactly(OTHER_CASE, CASE);
    assertThat(march.attendance())
        .extracting(row -> row.agencyId() + " " + row.attendance())
        .containsExactly("police PRESENT", "idva PRESENT", "housing APOLOGIES");
    assertThat(march.addenda())
        .extracting(MeetingState.Addendum::aboutPosition)
        .containsExactly(11L);
    assertThat(march.addenda()).extracting(MeetingState.Addendum::position).containsExactly(17L);
    assertThat(march.version()).isEqualTo(8);
    assertThat(march.position()).isEqualTo(17);
  }

  @ParameterizedTest
  @EnumSource
  void showsThatAMeetingWasMovedOrCancelledAndWhy(TestDatabase database) {
    MeetingTable table = table(database);

    MeetingState april = table.find(APRIL).orElseThrow().then();
    assertThat(april.date()).isEqualTo("2026-04-06");
    assertThat(april.sitting().reschedulings())
        .containsExactly(
            new Sitting.Rescheduling(
                LocalDate.parse("2026-04-13"), LocalDate.parse("2026-04-06"), "Easter", DAY));
    MeetingState may = table.find(MAY).orElseThrow().then();
    assertThat(may.status()).isEqualTo(MeetingStatus.CANCELLED);
    assertThat(may.cancelledBecause()).isEqualTo("No quorum");
  }

  @ParameterizedTest
  @EnumSource
  void listsMeetingsByTheDayTheySitNow(TestDatabase database) {
    MeetingTable table = table(database);

    assertThat(table.page(MARAC, List.of(), 2))
        .extracting(found -> found.then().meetingId())
        .containsExactly(MARCH, APRIL);
    assertThat(table.page(MARAC, List.of(LocalDate.parse("2026-04-06"), APRIL), 2))
        .extracting(found -> found.then().meetingId())
        .containsExactly(MAY);
    assertThat(table.page("southshire", List.of(), 2)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void onlyPresenceIsAttendance(TestDatabase database) {
    MeetingState march = table(database).find(MARCH).orElseThrow().then();

    assertThat(march.attendedBy(Set.of("police"))).isTrue();
    assertThat(march.attendedBy(Set.of("housing"))).isFalse();
    assertThat(march.attendedBy(Set.of("probation"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void knowsTheCasesInWhichAnAgencyHasActionsNow(TestDatabase database) {
    story.tell(reallocated(ACTION, MARCH, "idva", "police"));
    MeetingTable table = table(database);
    List<UUID> agenda = List.of(CASE, OTHER_CASE);

    assertThat(table.standings().casesKnownTo(Set.of("police"), agenda)).containsExactly(CASE);
    assertThat(table.standings().casesKnownTo(Set.of("idva"), agenda)).isEmpty();
    assertThat(table.standings().casesKnownTo(Set.of("housing"), agenda)).isEmpty();
    assertThat(table.references(agenda)).isEqualTo(Map.of(CASE, "NS-1", OTHER_CASE, "NS-2"));
  }

  private MeetingTable table(TestDatabase database) {
    FedView<MeetingProjection> fed = FedView.on(database, MeetingProjectionTest::projection);
    return new MeetingTable(fed.feed(story.events()).tables());
  }

  private static MeetingProjection projection(ViewTables tables) {
    return new MeetingProjection(new MeetingTable(tables));
  }
}
