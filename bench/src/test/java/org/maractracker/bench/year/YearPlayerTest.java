package org.maractracker.bench.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maractracker.bench.Progress;
import org.maractracker.events.EventTypes;
import org.maractracker.events.EventTypes.EventType;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two months of the story, played through the real commands. A refusal fails the playing. */
class YearPlayerTest {

  private static final YearPlan PLAN =
      YearPlan.of(YearOutline.months(2, LocalDate.of(2026, 11, 22)));

  private static final HikariDataSource ONE = empty();

  private static HikariDataSource empty() {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(TestDatabase.H2.fresh());
    return pool;
  }

  @BeforeAll
  static void play() {
    new YearPlayer(PLAN).into(ONE, Progress.silent());
  }

  @AfterAll
  static void close() {
    ONE.close();
  }

  /**
   * What no meeting leads to: an old list, a MARAC's own practice, who is cut off, mail, and what
   * puts a slip right.
   */
  private static final Set<String> NOT_OF_MEETINGS =
      Set.of(
          "ActionImported",
          "ActionOwnerAssigned",
          "ActionLinkedToCase",
          "AgencyAliasesChanged",
          "LocalPracticeChanged",
          "AccessCutOff",
          "AccessRestored",
          "MeetingReopened",
          "ActionReworded",
          "CaseReopened",
          "CaseDetailsCorrected",
          "PartyEnteredInError",
          "ReminderSent");

  @Test
  void holdsEveryKindOfEvent() {
    assertThat(texts(ONE, "select distinct event_type from events.domain_event"))
        .containsExactlyInAnyOrderElementsOf(
            EventTypes.all()
                .map(EventType::name)
                .filter(name -> !NOT_OF_MEETINGS.contains(name))
                .toList());
  }

  @Test
  void holdsEveryReasonAndEveryStateOfDoubt() {
    for (String told :
        List.of(
            "CIRCUMSTANCES_CHANGED",
            "RESOURCE_UNAVAILABLE",
            "OUTSIDE_POWERS",
            "UNSAFE_TO_PROCEED",
            "\"OTHER\",\"explanation\"",
            "\"reportedInTime\":true",
            "\"reportedInTime\":false",
            "\"daysLate\":0",
            "\"imprecise\":true",
            "\"timesCarried\":2",
            "ATTEMPT",
            "\"attendance\":\"APOLOGIES\"",
            "\"repeatOf\":\"",
            "\"resourceUnavailable\":true")) {
      assertThat(payloads(ONE)).as(told).anyMatch(payload -> payload.contains(told));
    }
  }

  @Test
  void leavesSomeJointWorkWithoutAnArrangement() {
    assertThat(payloads(ONE))
        .anyMatch(text -> text.contains("leadAgencyId") && !text.contains("communication"));
  }

  @Test
  void recordsEachEventWhenTheStoryTellsIt() {
    assertThat(
            texts(ONE, "select cast(recorded_at as varchar) from events.domain_event order by 1"))
        .first()
        .asString()
        .startsWith("2026-09-22");
    assertThat(
            texts(
                ONE,
                "select cast(count(*) as varchar) from events.domain_event a join"
                    + " events.domain_event b on b.position = a.position + 1"
                    + " where b.recorded_at < a.recorded_at"))
        .containsExactly("0");
  }

  @Test
  void storesTheSameFactsInTheSameOrderEachTime() {
    try (HikariDataSource other = empty()) {
      new YearPlayer(PLAN).into(other, Progress.silent());
      assertThat(facts(other)).isEqualTo(facts(ONE));
    }
  }

  @Test
  void refusesADatabaseThatHoldsEvents() {
    assertThatThrownBy(() -> new YearPlayer(PLAN).into(ONE, Progress.silent()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds events already");
  }

  /** All but the ids of the events themselves and of the commands, which are made as they come. */
  private static List<String> facts(DataSource database) {
    return texts(
        database,
        "select aggregate_id || ' ' || version || ' ' || recorded_at || ' ' || event_type || ' '"
            + " || cast(payload as varchar) from events.domain_event order by position");
  }

  private static List<String> payloads(DataSource database) {
    return texts(database, "select cast(payload as varchar) from events.domain_event");
  }

  private static List<String> texts(DataSource database, String question) {
    return JdbcClient.create(database)
        .sql(question)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
