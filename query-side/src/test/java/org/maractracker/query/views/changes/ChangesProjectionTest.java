package org.maractracker.query.views.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.agreed;
import static org.maractracker.testsupport.events.Northshire.attended;
import static org.maractracker.testsupport.events.Northshire.established;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joined;
import static org.maractracker.testsupport.events.Northshire.joint;
import static org.maractracker.testsupport.events.Northshire.listed;
import static org.maractracker.testsupport.events.Northshire.opened;
import static org.maractracker.testsupport.events.Northshire.reallocated;
import static org.maractracker.testsupport.events.Northshire.risk;
import static org.maractracker.testsupport.events.Northshire.scheduled;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.query.FedAnyhow;
import org.maractracker.query.FedView;
import org.maractracker.query.Story;
import org.maractracker.query.StoryArchive;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.testsupport.TestDatabase;

class ChangesProjectionTest {

  private static final UUID MEETING = id(1);
  private static final UUID CASE = id(11);
  private static final UUID ACTION = id(21);
  private static final UUID OTHER = id(22);

  /** The agency that is no member now. */
  private String left = "";

  private final Story story =
      new Story()
          .tell(
              established(MARAC),
              joined("police", AgencyKind.POLICE),
              scheduled(MEETING, "2026-03-02"),
              opened(CASE, "NS-1"),
              listed(MEETING, CASE),
              attended(MEETING, "police", "idva"),
              risk(CASE, id(31)),
              agreed(ACTION, MEETING, CASE, "police", id(31)),
              joint(ACTION, MEETING, "police", "idva"),
              reallocated(ACTION, MEETING, "police", "housing"),
              joint(ACTION, MEETING, "housing"),
              agreed(OTHER, MEETING, CASE, "probation"),
              established("southshire"));

  @ParameterizedTest
  @EnumSource
  void givesTheSameRowsHoweverItIsFed(TestDatabase database) {
    FedAnyhow.givesTheSameRows(
        database, ChangesProjectionTest::projection, "changes", story.events());
  }

  @ParameterizedTest
  @EnumSource
  void refersToWhatEachEventWasAboutWhenItHappened(TestDatabase database) {
    assertThat(table(database).between(Set.of(MARAC), 0, 12, 100))
        .containsExactly(
            change(1, "MaracEstablished", "Marac", MARAC, 0, null),
            change(2, "AgencyJoined", "Marac", MARAC, 1, null, "police"),
            change(3, "MeetingScheduled", "Meeting", MEETING.toString(), 0, null),
            change(4, "CaseOpened", "MaracCase", CASE.toString(), 0, CASE),
            change(5, "CaseListed", "Meeting", MEETING.toString(), 1, CASE),
            change(6, "AttendanceRecorded", "Meeting", MEETING.toString(), 2, null),
            change(7, "RiskIdentified", "MaracCase", CASE.toString(), 1, CASE),
            change(8, "ActionAgreed", "Action", ACTION.toString(), 0, CASE, "police"),
            change(
                9, "JointWorkingArranged", "Action", ACTION.toString(), 1, CASE, "idva", "police"),
            change(
                10,
                "ActionReallocated",
                "Action",
                ACTION.toString(),
                2,
                CASE,
                "housing",
                "idva",
                "police"),
            change(
                11,
                "JointWorkingArranged",
                "Action",
                ACTION.toString(),
                3,
                CASE,
                "housing",
                "police"),
            change(12, "ActionAgreed", "Action", OTHER.toString(), 0, CASE, "probation"));
  }

  @ParameterizedTest
  @EnumSource
  void readsTheLastChangeAskedForWhateverItsMarac(TestDatabase database) {
    ChangesTable table = table(database);

    assertThat(table.between(Set.of("southshire"), 0, 12, 100))
        .extracting(Change::position)
        .containsExactly(12L);
    assertThat(table.between(Set.of("southshire"), 0, 13, 100))
        .extracting(Change::position)
        .containsExactly(13L);
    assertThat(table.between(Set.of(MARAC), 2, 9, 3))
        .extracting(Change::position)
        .containsExactly(3L, 4L, 5L);
  }

  @ParameterizedTest
  @EnumSource
  void neverPassesOverWhatATableThatIsFilledAnewDoesNotHoldYet(TestDatabase database) {
    FedView<ChangesProjection> fed = FedView.on(database, ChangesProjectionTest::projection);
    fed.feed(story.events().subList(0, 5));
    ChangesFeed feed =
        new ChangesFeed(
            new ChangesTable(fed.tables()),
            fed.tables(),
            new StoryArchive(story::events),
            this::isMember);
    Audience south = audience(null, new Membership("southshire", Role.CHAIR, null));

    assertThat(feed.next(south, 3, 13).readTo()).isEqualTo(3);
    fed.feed(story.events());
    assertThat(feed.next(south, 3, 13).readTo()).isEqualTo(13);
    assertThat(feed.next(south, 3, 13).changes()).extracting(Change::position).containsExactly(13L);
  }

  @ParameterizedTest
  @EnumSource
  void tellsAnAgencyOnlyOfActionsItMayRead(TestDatabase database) {
    assertThat(heard(database, null, "police"))
        .as("up to where it passed the action on")
        .containsExactly(8L, 9L, 10L);
    assertThat(heard(database, null, "housing")).containsExactly(10L, 11L);
    assertThat(heard(database, null, "probation")).containsExactly(12L);
    assertThat(heard(database, null, "idva"))
        .as("a partner of former times may not read it now")
        .isEmpty();
    assertThat(heard(database, "housing", "police")).containsExactly(10L);
  }

  @ParameterizedTest
  @EnumSource
  void tellsAnAgencyNothingMoreOnceItHasLeft(TestDatabase database) {
    left = "police";
    assertThat(heard(database, null, "police")).isEmpty();
    assertThat(heard(database, null, "housing")).containsExactly(10L, 11L);
  }

  private boolean isMember(String maracId, String subject, @Nullable String agencyId) {
    return agencyId == null || !agencyId.equals(left);
  }

  private List<Long> heard(TestDatabase database, @Nullable String about, String agency) {
    FedView<ChangesProjection> fed = FedView.on(database, ChangesProjectionTest::projection);
    fed.feed(story.events());
    return new ChangesFeed(
            new ChangesTable(fed.tables()),
            fed.tables(),
            new StoryArchive(story::events),
            this::isMember)
        .next(audience(about, new Membership(MARAC, Role.AGENCY, agency)), 0, 13).changes().stream()
            .map(Change::position)
            .toList();
  }

  private static Audience audience(@Nullable String about, Membership... memberships) {
    return Audience.of(new Caller("u-1", "U", List.of(memberships)), null, about);
  }

  private static Change change(
      long position,
      String type,
      String aggregate,
      String id,
      long version,
      @Nullable UUID caseId,
      String... agencies) {
    return new Change(position, type, aggregate, id, version, MARAC, caseId, List.of(agencies));
  }

  private ChangesTable table(TestDatabase database) {
    FedView<ChangesProjection> fed = FedView.on(database, ChangesProjectionTest::projection);
    return new ChangesTable(fed.feed(story.events()).tables());
  }

  private static ChangesProjection projection(ViewTables tables) {
    return new ChangesProjection(new ChangesTable(tables), new ScopeTable(tables), tables);
  }
}
