package org.maractracker.query.documents.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.MARCH_DAY;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.carried;
import static org.maractracker.query.SecretFacts.established;
import static org.maractracker.query.SecretFacts.opened;
import static org.maractracker.query.Stories.begun;
import static org.maractracker.testsupport.events.MeetingScheduledBuilder.aScheduledMeeting;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** What was agreed stays in the figures, whatever becomes of its meeting. */
class FiguresOfMovedMeetingsTest {

  private static final String OF_SPRING =
      "/api/maracs/northshire/figures?asOf=2026-04-30&from=2026-02-01&to=2026-04-30&by=MEETING";

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepWhatACancelledMeetingHadAgreed(TestDatabase database) {
    Story story =
        begun()
            .tell(agreed(id(1000)))
            .at("2026-03-25T10:00:00Z")
            .tell(new MeetingCancelled(MARCH, "The hall was flooded.", on("2026-03-25")));
    assertThat(ofSpring(database, story).at("/total/overdue").asInt()).isOne();
    assertThat(ofSpring(database, story).at("/groups/0/of").asString()).isEqualTo(MARCH.toString());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepWhatAMeetingHadAgreedThatWasPutOffToAnotherYear(TestDatabase database) {
    Story story =
        begun()
            .tell(agreed(id(1000)))
            .at("2026-03-25T10:00:00Z")
            .tell(
                new MeetingRescheduled(
                    MARCH, MARCH_DAY, LocalDate.of(2027, 3, 1), "Snow.", on("2026-03-25")));
    assertThat(ofSpring(database, story).at("/total/overdue").asInt()).isOne();
  }

  /** As when a tracker is begun with the meetings of last year. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void findWhatWasAgreedAtAMeetingThatWasToldOfLater(TestDatabase database) {
    Story story =
        new Story()
            .at("2026-06-01T10:00:00Z")
            .tell(
                established("Europe/London"),
                aScheduledMeeting(MARCH).date(MARCH_DAY).occurredOn("2026-06-01").build(),
                opened(SecretFacts.CASE),
                agreed(id(1000)));
    assertThat(ofSpring(database, story).at("/total/overdue").asInt()).isOne();
  }

  /** One answer does not contradict itself: it counts the meetings that it names. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void countACarryingOverAsOfTheDayAsked(TestDatabase database) {
    Story story =
        begun()
            .tell(
                agreed(id(1000)),
                carried(id(1000), MARCH, SecretFacts.MAY, 1),
                carriedOn("2026-03-20", 2));
    try (QueryNode node = told(database, story)) {
      JsonNode then =
          node.json(
              "cora northshire:COORDINATOR",
              "/api/actions/%s?asOf=2026-03-31&minPosition=%d".formatted(id(1000), story.head()));
      assertThat(then.get("timesCarried").asInt()).isOne();
      assertThat(then.get("carriedToMeetingIds")).hasSize(1);
    }
  }

  private static ActionCarriedOver carriedOn(String day, int times) {
    return new ActionCarriedOver(id(1000), MARCH, SecretFacts.APRIL, "Again.", times, on(day));
  }

  private static JsonNode ofSpring(TestDatabase database, Story story) {
    try (QueryNode node = told(database, story)) {
      return node.json("wall northshire:DASHBOARD", OF_SPRING + "&minPosition=" + story.head());
    }
  }

  private static QueryNode told(TestDatabase database, Story story) {
    QueryNode node = QueryNode.on(QueryNode.pool(database));
    node.appendAsTold(story.events());
    return node;
  }
}
