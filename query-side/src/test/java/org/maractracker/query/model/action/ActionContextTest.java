package org.maractracker.query.model.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.MAY_DAY;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.carried;
import static org.maractracker.query.SecretFacts.due;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.SecretFacts.scheduled;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;

/** By which meeting an agency must have reported that an action cannot be done. */
class ActionContextTest {

  private static final UUID ACTION = id(1000);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isTheNextMeetingAfterTheOneItWasAgreedAt(TestDatabase database) {
    assertThat(reportDueOn(database, agreed(ACTION))).isEqualTo(APRIL_DAY);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isTheNextAfterTheOneItWasCarriedTo(TestDatabase database) {
    assertThat(reportDueOn(database, agreed(ACTION), carried(ACTION, MARCH, APRIL, 1)))
        .isEqualTo(MAY_DAY);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isTheNextAfterADueDateThatWasRevised(TestDatabase database) {
    assertThat(reportDueOn(database, agreed(ACTION), due(ACTION, DUE, APRIL_DAY)))
        .isEqualTo(MAY_DAY);
    assertThat(reportDueOn(database, agreed(ACTION), due(ACTION, DUE, APRIL_DAY.minusDays(1))))
        .isEqualTo(APRIL_DAY);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isNotAMeetingThatWasCancelled(TestDatabase database) {
    assertThat(
            reportDueOn(
                database, agreed(ACTION), new MeetingCancelled(APRIL, "snow", on("2026-04-05"))))
        .isEqualTo(MAY_DAY);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void movesWithTheMeeting(TestDatabase database) {
    LocalDate other = APRIL_DAY.plusDays(2);
    assertThat(
            reportDueOn(
                database,
                agreed(ACTION),
                new MeetingRescheduled(APRIL, APRIL_DAY, other, "room", on("2026-03-03"))))
        .isEqualTo(other);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isUnknownWhileNoLaterMeetingIsScheduled(TestDatabase database) {
    assertThat(reportDueOn(database, agreed(ACTION), due(ACTION, DUE, MAY_DAY))).isNull();
    assertThat(
            reportDueOn(
                database,
                agreed(ACTION),
                due(ACTION, DUE, MAY_DAY),
                scheduled(id(6), MAY_DAY.plusDays(28))))
        .isEqualTo(MAY_DAY.plusDays(28));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isUnknownForAnImportedActionWithoutAMeeting(TestDatabase database) {
    assertThat(reportDueOn(database, imported(ACTION, "police", DUE))).isNull();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void staysWhatItWasOnceItIsReported(TestDatabase database) {
    assertThat(
            reportDueOn(
                database,
                agreed(ACTION),
                unachievable(ACTION, "2026-03-15", APRIL_DAY, true),
                new MeetingCancelled(APRIL, "snow", on("2026-04-05"))))
        .isEqualTo(APRIL_DAY);
  }

  private static @Nullable LocalDate reportDueOn(TestDatabase database, TrackerEvent... events) {
    Story story = Stories.begun().tell(events);
    Desk desk = Desk.on(database);
    ActionRows rows = new ActionRows(ViewTables.live(desk.dataSource()));
    rows.apply(story.events());
    ActionState action = rows.find(ACTION).orElseThrow();
    assertThat(action.maracId()).isEqualTo(MARAC);
    return new ActionQueries(
            rows,
            (asked, agencies) -> Optional.empty(),
            desk.freshness(),
            SettableClock.at("2026-03-10T12:00:00Z"))
        .around(List.of(action))
        .reportDueOn(action);
  }
}
