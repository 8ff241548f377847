package org.maractracker.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever belongs to one MARAC is not there for the people of another. */
class TwoMaracsTest extends Journey {

  private static final List<String> NORTH =
      List.of("coordinator", "chair", "police", "reviewer", "dashboard");

  /** Each of these tests meets on a day of its own. */
  private static int days;

  private final Person south = product.as("coordinator-south");

  private String meeting = "";
  private String matter = "";
  private String risk = "";
  private String action = "";

  @BeforeEach
  void somethingHappensInTheSouth() {
    product.on("2022-03-01");
    String unique = UUID.randomUUID().toString().substring(0, 8);
    String day = "2022-01-%02d".formatted(1 + days++);
    meeting = south.post("/maracs/southshire/meetings", "{'date': '%s'}", day).id();
    south
        .put(
            "/meetings/" + meeting + "/attendance",
            "{'attendance': [{'agencyId': 'police', 'attendance': 'PRESENT'}]}")
        .ok();
    matter =
        south
            .post(
                "/maracs/southshire/cases",
                """
                {'reference': '%s', 'referredOn': '2022-01', 'victim': {'name': 'V'},
                 'parties': []}
                """,
                unique)
            .id();
    south.post("/meetings/" + meeting + "/agenda", "{'caseId': '%s'}", matter).ok();
    risk =
        south
            .post("/cases/" + matter + "/risks", "{'concerns': 'CHILD', 'description': 'Afraid.'}")
            .id();
    action = south.post("/actions", southern() + "}").id();
  }

  private String southern() {
    return proposal(meeting, matter, risk, "police", "2022-01-20", "Visit.");
  }

  @Test
  void answersNoQuestionAboutTheOther() {
    List<String> questions =
        List.of(
            "/maracs/southshire",
            "/maracs/southshire/agencies",
            "/maracs/southshire/meetings",
            "/maracs/southshire/cases",
            "/actions?marac=southshire",
            "/overdue?marac=southshire",
            "/unachievable?marac=southshire",
            "/meetings/" + meeting,
            "/meetings/" + meeting + "/action-list",
            "/cases/" + matter,
            "/cases/" + matter + "/history",
            "/actions/" + action,
            "/actions/" + action + "/history",
            "/changes?marac=southshire");
    for (String question : questions) {
      NORTH.forEach(reader -> product.as(reader).get(question).refused(404, "not-found"));
      if (!question.startsWith("/changes")) {
        south.get(question).ok();
      }
    }
  }

  @Test
  void listsNothingOfTheOther() {
    NORTH.forEach(reader -> {
      Person person = product.as(reader);
      assertThat(person.get("/maracs").all("maracId")).containsExactly("northshire");
      assertThat(person.get("/actions?case=" + matter).items()).isEmpty();
      assertThat(person.get("/actions?limit=500").all("maracId")).doesNotContain("southshire");
      assertThat(person.get("/overdue?on=2030-01-01&limit=500").all("maracId"))
          .doesNotContain("southshire");
    });
    assertThat(south.get("/actions?case=" + matter).all("actionId")).containsExactly(action);
  }

  /** An empty body would be refused as malformed, were the path not refused before. */
  @Test
  void takesNoCommandOnWhatBelongsToTheOther() {
    Stream<String> posts =
        Stream.of(
            "/maracs/southshire/agencies/police/leave",
            "/maracs/southshire/meetings",
            "/maracs/southshire/cases",
            "/meetings/" + meeting + "/reschedule",
            "/meetings/" + meeting + "/cancel",
            "/meetings/" + meeting + "/agenda",
            "/meetings/" + meeting + "/close",
            "/meetings/" + meeting + "/actions",
            "/meetings/" + meeting + "/addenda",
            "/cases/" + matter + "/parties",
            "/cases/" + matter + "/risks",
            "/cases/" + matter + "/risks/" + risk + "/unaddressed",
            "/cases/" + matter + "/risks/" + risk + "/entered-in-error",
            "/cases/" + matter + "/close",
            "/cases/" + matter + "/addenda");
    Stream<String> deeds =
        Stream.of(
                "acknowledge",
                "reallocate",
                "joint-arrangement",
                "joint-arrangement/confirmations",
                "progress",
                "due-date",
                "complete",
                "report-unachievable",
                "minute-unachievable",
                "not-undertaken",
                "carry-over",
                "remove",
                "entered-in-error",
                "reopen",
                "addenda")
            .map(deed -> "/actions/" + action + "/" + deed);
    Stream.concat(posts, deeds).forEach(path -> refusedToNorth("POST", path));
    refusedToNorth("PUT", "/maracs/southshire/agencies/police");
    refusedToNorth("PUT", "/meetings/" + meeting + "/attendance");
    refusedToNorth("DELETE", "/meetings/" + meeting + "/agenda/" + matter);
    refusedToNorth("PUT", "/cases/" + matter + "/safe-contact");
    refusedToNorth("PUT", "/actions/" + action + "/representative");
    refusedToNorth("PATCH", "/actions/" + action + "/prompts");
    assertThat(south.get("/actions/" + action).text("/version")).isEqualTo("0");
  }

  private void refusedToNorth(String method, String path) {
    for (String sender : NORTH) {
      product.as(sender).command(method, path, "{}").refused(404, "not-found");
    }
  }

  @Test
  void knowsNothingOfTheOthersIdsInABody() {
    String here = scheduled("2022-02-%02d".formatted(1 + days++), "police");
    String ours = caseReferred("NORTH-" + here.substring(0, 8), "2022-01-03");

    coordinator
        .post("/meetings/" + here + "/agenda", "{'caseId': '%s'}", matter)
        .refused(404, "not-found")
        .names("caseId");
    coordinator.post("/actions", southern() + "}").refused(404, "not-found").names("meetingId");
    coordinator
        .post(
            "/maracs/northshire/cases",
            """
            {'reference': 'R-%s', 'referredOn': '2022-01', 'victim': {'name': 'V'},
             'parties': [], 'repeatOf': '%s'}
            """,
            here,
            matter)
        .refused(404, "not-found")
        .names("repeatOf");
    assertThat(coordinator.get("/cases/" + ours).ok().text("/version")).isEqualTo("0");
  }
}
