package org.maractracker.query.views.outstanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.MARCH_DAY;
import static org.maractracker.query.SecretFacts.MAY_DAY;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.AgencyMailbox;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.events.marac.Reminding;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.StoryArchive;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.events.Northshire;

class OutstandingTest {

  private static final UUID ACTION = id(1000);
  private static final Communication FRIDAYS = new Communication("By telephone", "Fridays", null);
  private static final Reminding WEEKLY =
      new Reminding(
          8,
          3,
          7,
          2,
          2,
          7,
          List.of(new AgencyMailbox("police", "m@police.example")),
          null,
          7,
          null,
          21);

  private static Outstanding of(TestDatabase database, Story story) {
    Desk desk = Desk.on(database);
    OutstandingProjection view = new OutstandingProjection(ViewTables.live(desk.dataSource()));
    desk.feed(view, story);
    return new Outstanding(view, desk.freshness(view), new StoryArchive(story::events));
  }

  private static OutstandingAction after(TrackerEvent... events) {
    Story story = Stories.begun().tell(SecretFacts.agreed(ACTION)).tell(events);
    return of(TestDatabase.H2, story).openActions(MARAC).getFirst();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static ReminderSent sent(ReminderOccasion occasion, String day) {
    return new ReminderSent(
        ACTION, occasion, ReminderRecipient.AGENCY, "police", day(day), id(9000));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void showsOpenActionsAndNoOthersPageByPage(TestDatabase database) {
    Story story = Stories.begun();
    IntStream.range(2000, 3100).forEach(number -> story.tell(SecretFacts.agreed(id(number))));
    story.tell(
        SecretFacts.completed(id(2000), "2026-03-19", 0),
        SecretFacts.unachievable(id(2001), "2026-03-15", APRIL_DAY, true),
        SecretFacts.removed(id(2002)),
        SecretFacts.inError(id(2003)),
        SecretFacts.completed(id(2004), "2026-03-19", 0),
        SecretFacts.reopened(id(2004)));
    Outstanding outstanding = of(database, story);
    outstanding.awaitEverything();
    assertThat(outstanding.openActions(MARAC).stream().map(OutstandingAction::actionId))
        .containsExactlyElementsOf(IntStream.range(2004, 3100).mapToObj(Northshire::id).toList());
    assertThat(outstanding.openActions("southshire")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void knowsWhichMaracsRemindAndWhenTheySit(TestDatabase database) {
    Story story = Stories.begun();
    assertThat(of(database, story).remindingMaracs()).isEmpty();
    story.tell(
        new LocalPracticeChanged(MARAC, "OFFICIAL", null, List.of(), WEEKLY, on("2026-03-02")),
        new AgencyJoined(MARAC, "police", "Police", AgencyKind.POLICE, on("2026-03-02")),
        new AgencyJoined(MARAC, "idva", "IDVA", AgencyKind.IDVA, on("2026-03-02")),
        new AgencyLeft(MARAC, "idva", on("2026-03-03")),
        new MaracSettingsChanged(MARAC, "North", "Europe/Dublin", 12, on("2026-03-03")),
        new MeetingCancelled(APRIL, "secret reason", on("2026-03-03")));
    Outstanding outstanding = of(database, story);
    RemindingMarac marac = outstanding.remindingMaracs().getFirst();
    assertThat(marac.reminding()).isEqualTo(WEEKLY);
    assertThat(marac.marking()).isEqualTo("OFFICIAL");
    assertThat(marac.name()).isEqualTo("North");
    assertThat(marac.zone()).hasToString("Europe/Dublin");
    assertThat(marac.members()).containsExactly("police");
    assertThat(outstanding.sittingsFrom(MARAC, MARCH_DAY)).containsExactly(MARCH_DAY, MAY_DAY);
    assertThat(outstanding.sittingsFrom(MARAC, MARCH_DAY.plusDays(1))).containsExactly(MAY_DAY);
  }

  @Test
  void isAwaitedFromTheDayItWasAgreed() {
    OutstandingAction agreed = after();
    assertThat(agreed.ownerAgencyId()).isEqualTo("police");
    assertThat(agreed.dueOn()).isEqualTo(DUE);
    assertThat(agreed.receivedOn()).isEqualTo(MARCH_DAY);
    assertThat(agreed.acknowledged()).isFalse();
    assertThat(agreed.reportAwaitedSince()).isEqualTo(MARCH_DAY);
    assertThat(agreed.reported()).isFalse();
  }

  @Test
  void isAcknowledgedByItsPresentOwnerAlone() {
    assertThat(after(SecretFacts.acknowledged(ACTION, "police")).acknowledged()).isTrue();
    assertThat(
            after(
                    SecretFacts.joint(ACTION, "police", List.of("idva"), FRIDAYS),
                    SecretFacts.acknowledged(ACTION, "idva"))
                .acknowledged())
        .isFalse();
    OutstandingAction passedOn =
        after(
            SecretFacts.acknowledged(ACTION, "police"),
            SecretFacts.reallocated(ACTION, "police", "housing"));
    assertThat(passedOn.acknowledged()).isFalse();
    assertThat(passedOn.ownerAgencyId()).isEqualTo("housing");
    assertThat(passedOn.receivedOn()).isEqualTo(day("2026-04-06"));
  }

  @Test
  void isReceivedWhenItsOwnerWasNamedAndNotWhenItWasImported() {
    Story story =
        Stories.begun()
            .tell(
                SecretFacts.imported(ACTION, null, null), SecretFacts.assigned(ACTION, "housing"));
    OutstandingAction named = of(TestDatabase.H2, story).openActions(MARAC).getFirst();
    assertThat(named.ownerAgencyId()).isEqualTo("housing");
    assertThat(named.receivedOn()).isEqualTo(day("2026-03-03"));
  }

  @Test
  void awaitsConfirmationOfThoseWhoseArrangementChanged() {
    OutstandingAction same =
        after(
            SecretFacts.joint(ACTION, "police", List.of("idva"), FRIDAYS),
            SecretFacts.confirmed(ACTION, "idva"),
            SecretFacts.joint(ACTION, "police", List.of("idva", "housing"), FRIDAYS));
    assertThat(same.partners())
        .containsExactly(
            new Partner("idva", true, MARCH_DAY), new Partner("housing", false, MARCH_DAY));
    OutstandingAction changed =
        after(
            SecretFacts.joint(ACTION, "police", List.of("idva"), FRIDAYS),
            SecretFacts.confirmed(ACTION, "idva"),
            SecretFacts.joint(ACTION, "police", List.of("idva"), null));
    assertThat(changed.partners()).containsExactly(new Partner("idva", false, MARCH_DAY));
    OutstandingAction ledByAnother =
        after(
            SecretFacts.joint(ACTION, "police", List.of("idva", "housing"), FRIDAYS),
            SecretFacts.confirmed(ACTION, "idva"),
            SecretFacts.reallocated(ACTION, "police", "housing"));
    assertThat(ledByAnother.partners())
        .containsExactly(new Partner("idva", false, day("2026-04-06")));
  }

  @Test
  void isReportedUntilItIsCarriedOverOrReopened() {
    assertThat(after(SecretFacts.progress(ACTION, ProgressKind.ATTEMPT)).reported()).isTrue();
    OutstandingAction carried =
        after(
            SecretFacts.progress(ACTION, ProgressKind.PROGRESS),
            SecretFacts.carried(ACTION, MARCH, APRIL, 1));
    assertThat(carried.reported()).isFalse();
    assertThat(carried.reportAwaitedSince()).isEqualTo(day("2026-04-06"));
    OutstandingAction reopened =
        after(
            SecretFacts.progress(ACTION, ProgressKind.PROGRESS),
            SecretFacts.completed(ACTION, "2026-03-19", 0),
            SecretFacts.reopened(ACTION));
    assertThat(reopened.reported()).isFalse();
    assertThat(reopened.reportAwaitedSince()).isEqualTo(day("2026-04-08"));
  }

  @Test
  void remembersTheFirstAndTheLastReminderOfEachKind() {
    assertThat(
            after(
                    sent(ReminderOccasion.OVERDUE, "2026-03-28"),
                    sent(ReminderOccasion.OVERDUE, "2026-03-21"),
                    sent(ReminderOccasion.UNACKNOWLEDGED, "2026-03-21"))
                .reminded())
        .containsExactlyInAnyOrder(
            reminded(ReminderOccasion.OVERDUE, "2026-03-21", "2026-03-28"),
            reminded(ReminderOccasion.UNACKNOWLEDGED, "2026-03-21", "2026-03-21"));
  }

  @Test
  void forgetsRemindersOfWhatBeginsAnew() {
    TrackerEvent[] all =
        List.of(ReminderOccasion.values()).stream()
            .map(occasion -> sent(occasion, "2026-03-21"))
            .toArray(TrackerEvent[]::new);
    assertThat(occasions(all, SecretFacts.due(ACTION, DUE, APRIL_DAY)))
        .containsExactlyInAnyOrder(
            ReminderOccasion.STATUS_NOT_REPORTED,
            ReminderOccasion.JOINT_UNCONFIRMED,
            ReminderOccasion.UNACKNOWLEDGED);
    assertThat(occasions(all, SecretFacts.reallocated(ACTION, "police", "housing")))
        .containsExactlyInAnyOrder(
            ReminderOccasion.DUE_SOON,
            ReminderOccasion.OVERDUE,
            ReminderOccasion.STATUS_NOT_REPORTED);
    assertThat(occasions(all, SecretFacts.carried(ACTION, MARCH, APRIL, 1)))
        .doesNotContain(ReminderOccasion.STATUS_NOT_REPORTED)
        .hasSize(4);
    assertThat(occasions(all, SecretFacts.joint(ACTION, "police", List.of("idva"), FRIDAYS)))
        .doesNotContain(ReminderOccasion.JOINT_UNCONFIRMED)
        .hasSize(4);
    assertThat(
            occasions(
                all, SecretFacts.completed(ACTION, "2026-03-22", 2), SecretFacts.reopened(ACTION)))
        .isEmpty();
    assertThat(occasions(all, SecretFacts.addendum(ACTION))).hasSize(5);
  }

  private static List<ReminderOccasion> occasions(TrackerEvent[] sent, TrackerEvent... then) {
    Story story = Stories.begun().tell(SecretFacts.agreed(ACTION)).tell(sent).tell(then);
    return of(TestDatabase.H2, story).openActions(MARAC).getFirst().reminded().stream()
        .map(Reminded::occasion)
        .toList();
  }

  private static Reminded reminded(ReminderOccasion occasion, String first, String last) {
    return new Reminded(occasion, ReminderRecipient.AGENCY, "police", day(first), day(last));
  }

  @Test
  void countsAMonthByItsLastDayButByNoneStillToCome() {
    Story story =
        Stories.begun()
            .at("2026-03-12T10:00:00Z")
            .tell(SecretFacts.imported(ACTION, "police", null))
            .tell(
                new ReminderSent(
                    ACTION,
                    ReminderOccasion.UNACKNOWLEDGED,
                    ReminderRecipient.COORDINATOR,
                    null,
                    day("2026-03-12"),
                    id(9000)));
    assertThat(of(TestDatabase.H2, story).openActions(MARAC).getFirst().receivedOn())
        .isEqualTo(day("2018-05-31"));
  }

  /** One o'clock at night in British Summer Time is still the day before in UTC. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void countsAMonthByTheDayTheMaracHadWhenItWasRecorded(TestDatabase database) {
    Story story =
        Stories.begun()
            .tell(SecretFacts.agreed(ACTION))
            .at("2026-04-08T23:30:00Z")
            .tell(new ActionReopened(ACTION, "secret", on("2026-04")))
            .tell(
                new MaracSettingsChanged(MARAC, "North", "Pacific/Auckland", 12, on("2026-04-09")));
    assertThat(of(database, story).openActions(MARAC).getFirst().reportAwaitedSince())
        .isEqualTo(day("2026-04-09"));
    story.at("2026-04-09T12:30:00Z").tell(new ActionReopened(ACTION, "secret", on("2026-04")));
    assertThat(of(database, story).openActions(MARAC).getFirst().reportAwaitedSince())
        .isEqualTo(day("2026-04-10"));
  }
}
