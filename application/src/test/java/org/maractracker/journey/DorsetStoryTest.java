package org.maractracker.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Dorset, 2018, after the IOPC's learning case "Police contact with a woman before her death". It
 * quotes no action and names no day of the meeting or the calls: the actions here, and those days,
 * are made up for this test.
 */
class DorsetStoryTest extends Journey {

  private static final List<String> CALLS = List.of("2018-06-11", "2018-06-18", "2018-07-02");

  DorsetStoryTest() {
    super(Product.start());
  }

  @AfterEach
  void stops() {
    product.close();
  }

  @Test
  void showsUntilTheEndThatNobodyHadReachedHerAndOnWhichDayThatWasKnown() {
    String meeting = meetingOn("2018-06-07", "police", "idva", "acute-trust");
    String woman = reported();
    listed(meeting, woman);
    String risk = risk(woman, "ADULT_VICTIM", "Injuries and earlier assaults, disclosed.");
    String contact =
        agreed(meeting, woman, risk, "idva", "2018-06-21", "Made up for this test: telephone her.");
    String flag =
        agreed(meeting, woman, risk, "police", "2018-06-14", "Made up for this test: the flag.");

    product.on("2018-06-12");
    product
        .as("police")
        .post(
            "/actions/" + flag + "/complete",
            "{'completedOn': '2018-06-12', 'outcome': 'MARAC flag placed.'}")
        .ok();
    CALLS.forEach(day -> nobodyAnswers(contact, day));

    product.on("2018-08-26");
    completesNothingByTrying(contact, flag);
    showsEverywhereThatNoMessageMayBeLeft(meeting, woman, contact);
    tellsWhoKnewOnWhichDay(contact);
  }

  private String reported() {
    return coordinator
        .post(
            "/maracs/northshire/cases",
            """
            {'reference': 'DORSET-2018', 'referredOn': '2018-05', 'victim': {'name': 'Woman'},
             'parties': [], 'safeContact': {'leaveMessage': false}}
            """)
        .id();
  }

  /** The adviser notes each call the day after. */
  private void nobodyAnswers(String contact, String day) {
    product.on(day);
    product.minutesLater(24 * 60);
    product
        .as("idva")
        .post(
            "/actions/" + contact + "/progress",
            "{'kind': 'ATTEMPT', 'note': 'No answer, no message left.', 'occurredOn': '%s'}",
            day)
        .ok();
  }

  private void completesNothingByTrying(String contact, String flag) {
    Answer open = coordinator.get("/actions/" + contact).ok();
    assertThat(open.text("/status")).isEqualTo("OPEN");
    assertThat(open.text("/attempts")).isEqualTo("3");
    assertThat(open.text("/daysOverdue")).isEqualTo("66");
    assertThat(coordinator.get("/actions/" + flag).text("/status")).isEqualTo("COMPLETED");
  }

  private void showsEverywhereThatNoMessageMayBeLeft(String meeting, String woman, String contact) {
    List<String> lists =
        List.of(
            "/actions?case=" + woman,
            "/actions?agency=idva&case=" + woman,
            "/meetings/" + meeting + "/action-list",
            "/overdue?marac=northshire&agency=idva");
    assertThat(lists)
        .allSatisfy(list ->
            assertThat(product.as("idva").get(list).ofCase(woman))
                .isNotEmpty()
                .allSatisfy(DorsetStoryTest::leaveNoMessage));
    leaveNoMessage(product.as("idva").get("/actions/" + contact).ok().body());
    leaveNoMessage(product.as("idva").get("/cases/" + woman).ok().body());
    assertThat(coordinator.get("/overdue?marac=northshire&limit=500").ofCase(woman))
        .singleElement()
        .satisfies(row -> assertThat(row.path("actionId").asString()).isEqualTo(contact));
  }

  private static void leaveNoMessage(JsonNode row) {
    assertThat(row.at("/safeContact/leaveMessage").isBoolean()).isTrue();
    assertThat(row.at("/safeContact/leaveMessage").asBoolean()).isFalse();
  }

  private void tellsWhoKnewOnWhichDay(String contact) {
    List<JsonNode> calls =
        product.as("reviewer").get("/actions/" + contact + "/history").items().stream()
            .filter(item -> item.path("type").asString("").equals("ProgressRecorded"))
            .toList();
    assertThat(Answer.texts(calls.stream(), "occurredOn")).isEqualTo(CALLS);
    assertThat(calls)
        .extracting(item -> item.path("recordedAt").asString("").substring(0, 10))
        .containsExactly("2018-06-12", "2018-06-19", "2018-07-03");
    assertThat(calls)
        .allSatisfy(item -> {
          assertThat(item.at("/actor/id").asString()).isEqualTo("idva");
          assertThat(item.at("/state/status").asString()).isEqualTo("OPEN");
        });
  }
}
