package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.SECRET;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.marac.AgencyMailbox;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.LocalThreshold;
import org.maractracker.events.marac.Reminding;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.engine.view.Views;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Actions as the whole side answers for them, from its own store and over its own HTTP. */
class ActionsTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final String ACTION = "/api/actions/" + id(1000);

  private static final List<String> QUESTIONS =
      List.of(
          "/api/actions",
          "/api/overdue",
          "/api/unachievable",
          "/api/meetings/" + MARCH + "/action-list",
          ACTION,
          ACTION + "/history",
          "/api/cases/" + CASE + "/history");

  /** What is answered only to whoever says more. */
  private static final Map<String, String> REQUIRED =
      Map.of(
          "/api/actions/diff", "from=2026-03-01&to=2026-04-06",
          "/api/ledger/proof", "position=1",
          "/api/ledger/consistency", "from=1");

  /** The case's, as it stands in an answer. */
  private static final String REFERENCE = "\"2026-07\"";

  /** The same of a day on which half of it had happened, and some more. */
  private static final List<String> OF_THE_PAST =
      Stream.concat(
              QUESTIONS.stream(),
              Stream.of(
                  "/api/maracs",
                  "/api/maracs/northshire/meetings",
                  "/api/maracs/northshire/cases",
                  "/api/meetings/" + MARCH,
                  "/api/cases/" + CASE))
          .map(question -> question + "?asOf=2026-04-06")
          .toList();

  private final Story story = Stories.everything().tell(practice(), addendum());

  private static LocalPracticeChanged practice() {
    List<AgencyMailbox> mailboxes = List.of(new AgencyMailbox("police", "secret@example.org"));
    Reminding reminding =
        new Reminding(9, 7, 7, 7, 7, 7, mailboxes, "secret@office", 7, "secret@group", 14);
    List<LocalThreshold> thresholds = List.of(new LocalThreshold("6.4", 90, 70));
    return new LocalPracticeChanged(
        MARAC, "OFFICIAL", "secret statement", thresholds, reminding, on("2026-04-10"));
  }

  private static MeetingAddendumRecorded addendum() {
    return new MeetingAddendumRecorded(MARCH, "secret statement", null, on("2026-04-10"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void answersTheSameAfterEveryViewWasResetAndHasReadEverythingAnew(TestDatabase database) {
    DataSource pool = QueryNode.pool(database);
    try (QueryNode node = QueryNode.on(pool)) {
      node.append(story.events());
      List<String> before = answers(node);
      Views views = node.bean(Views.class);
      assertThat(views.names()).contains("actionlist", "overdue", "unachievable", "history");
      views.names().forEach(views::reset);
      assertThat(answers(node)).isEqualTo(before);

      tellsAHistoryFromTheStore(node);
      givesTheVersionAsTagButNoCachedAnswer(node);
      refusesWhatItDoesNotKnow(node);
      tellsADashboardNothingThatSomebodyTyped(node);
    }
  }

  private List<String> answers(QueryNode node) {
    return Stream.concat(
            QUESTIONS.stream().map(question -> question + "?"),
            Stream.concat(
                OF_THE_PAST.stream().map(question -> question + "&"),
                Stream.of(
                    "/api/actions/diff?from=2026-03-01&to=2026-04-06&",
                    ACTION + "/diff?from=2026-03-04&to=2026-04-06&")))
        .map(question -> node.json(COORDINATOR, question + "minPosition=" + story.head()))
        .map(Object::toString)
        .toList();
  }

  private static void tellsAHistoryFromTheStore(QueryNode node) {
    var items = node.json(COORDINATOR, ACTION + "/history").get("items");
    assertThat(items.size()).isEqualTo(15);
    var first = items.get(0);
    assertThat(first.get("type").asString()).isEqualTo("ActionAgreed");
    assertThat(first.get("actor").get("name").asString()).isEqualTo("Chris Coordinator");
    assertThat(first.get("state").get("status").asString()).isEqualTo("OPEN");
    assertThat(first.get("payload").get("dueOn").asString()).isEqualTo("2026-03-20");
  }

  /** The safe contact and the overdue days change without the action's version. */
  private static void givesTheVersionAsTagButNoCachedAnswer(QueryNode node) {
    HttpResponse<String> answer = node.get(COORDINATOR, ACTION);
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"14\"");
    assertThat(node.get(COORDINATOR, ACTION, "If-None-Match", "\"14\"").statusCode())
        .isEqualTo(200);
  }

  /** Every address there is, so that whatever is added is held to it too. */
  private static void tellsADashboardNothingThatSomebodyTyped(QueryNode node) {
    List<String> answered = new ArrayList<>();
    for (String path : addresses(node)) {
      for (String moment : List.of("", "asOf=2026-04-12&")) {
        String question = path + "?" + moment + REQUIRED.getOrDefault(path, "");
        HttpResponse<String> answer = node.get("wall northshire:DASHBOARD", question);
        if (answer.statusCode() == 200) {
          answered.add(question);
        }
        assertThat(answer.body().toLowerCase(Locale.ROOT))
            .as(question)
            .doesNotContain(SECRET, REFERENCE);
      }
    }
    assertThat(answered).hasSizeGreaterThan(20).contains("/api/maracs/northshire/cases?");
  }

  private static List<String> addresses(QueryNode node) {
    return node.beans(RequestMappingHandlerMapping.class).stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .filter(path -> path.startsWith("/api/") && !path.equals("/api/changes"))
        .map(path ->
            path.replace("{maracId}", MARAC)
                .replace("{meetingId}", MARCH.toString())
                .replace("{caseId}", CASE.toString())
                .replace("{actionId}", id(1000).toString())
                .replaceAll("\\{\\w+}", "overdue"))
        .sorted()
        .toList();
  }

  private static void refusesWhatItDoesNotKnow(QueryNode node) {
    for (String question : QUESTIONS) {
      for (String parameter : List.of("asOf=2026-02-30", "knownAt=2026-03-03", "page=2")) {
        HttpResponse<String> answer = node.get(COORDINATOR, question + "?" + parameter);
        assertThat(answer.statusCode()).as(question).isEqualTo(400);
        assertThat(answer.body())
            .contains("\"malformed\"", "\"" + parameter.split("=", 2)[0] + "\"");
      }
    }
    Stream.of("/api/actions/" + id(9), "/api/actions/1", "/api/cases/x/history")
        .forEach(
            path -> assertThat(node.get(COORDINATOR, path).statusCode()).as(path).isEqualTo(404));
  }
}
