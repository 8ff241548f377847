package org.maractracker.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ProgressRecorded;
import tools.jackson.core.JacksonException;

/** Promise that a stored event is read as a whole or not at all. */
class EventJsonTest {

  private static final String COMPLETED =
      """
      {"actionId":"00000000-0000-0000-0000-000000000021","completedOn":"2026-03-20",\
      "outcome":"made up","daysLate":0,"imprecise":false}\
      """;

  @Test
  void leavesOutWhatIsNotKnown() {
    ActionCompleted completed = EventJson.mapper().readValue(COMPLETED, ActionCompleted.class);
    assertThat(completed.reportedBy()).isNull();
    assertThat(EventJson.mapper().writeValueAsString(completed)).isEqualTo(COMPLETED);
  }

  @Test
  void storesADateThatIsTheEventsOwnOnlyOnce() {
    assertThat(read(ActionCompleted.class, COMPLETED).occurredOn())
        .isEqualTo(PartialDate.parse("2026-03-20"));
    assertThat(COMPLETED).doesNotContain("occurredOn");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"imprecise\":false | \"imprecise\":false,\"more\":1",
        "\"imprecise\":false | \"imprecise\":false,\"imprecise\":false",
        "\"imprecise\":false | \"imprecise\":\"false\"",
        "\"imprecise\":false | \"imprecise\":null",
        ",\"imprecise\":false | ``",
        "\"daysLate\":0 | \"daysLate\":\"0\"",
        "\"daysLate\":0 | \"daysLate\":0.5",
        "\"made up\" | 5",
        "\"2026-03-20\" | \"20.3.2026\"",
        "\"2026-03-20\" | 20260320",
        "false} | false} {}"
      })
  void refusesWhatItWouldReadOnlyInPart(String whole, String broken) {
    String json = COMPLETED.replace(whole, broken);
    assertThat(json).isNotEqualTo(COMPLETED);
    assertThatThrownBy(() -> read(ActionCompleted.class, json))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void refusesANumberForAnEnumeratedValue() {
    String attempt =
        """
        {"actionId":"00000000-0000-0000-0000-000000000021","note":"made up","kind":%s,\
        "occurredOn":"2026-03"}\
        """;
    assertThat(read(ProgressRecorded.class, attempt.formatted("\"ATTEMPT\"")).note())
        .isEqualTo("made up");
    assertThatThrownBy(() -> read(ProgressRecorded.class, attempt.formatted("1")))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> read(ProgressRecorded.class, attempt.formatted("\"1\"")))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> read(ProgressRecorded.class, attempt.formatted("\"attempt\"")))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void keepsApartWhatIsNotKnownFromNo() {
    String reported =
        """
        {"actionId":"00000000-0000-0000-0000-000000000021","reasonClass":"OTHER",\
        "explanation":"made up","reportedOn":"2026-04-01"}\
        """;
    ActionReportedUnachievable event = read(ActionReportedUnachievable.class, reported);
    assertThat(event.reportedInTime()).isNull();
    assertThat(EventJson.mapper().writeValueAsString(event)).isEqualTo(reported);
  }

  private static <T> T read(Class<T> type, String json) {
    return EventJson.mapper().readValue(json, type);
  }
}
