package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.deployment.Scene.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A word of its own in each text of each command, and everything asked by everybody afterwards: a
 * word is told to whom {@code docs/access.md} says that its text is, and to nobody else, whatever
 * the address and the form. None is in a refusal, a header, a metric or the log.
 */
@ExtendWith(OutputCaptureExtension.class)
class CanariesTest {

  /** The name of a list's file bears its marking, as a CSV file has no page to bear it on. */
  private static final String IN_FILE_NAMES = "PUT /api/maracs/{maracId}/local-practice marking";

  /** What an address may be asked for besides its JSON of today; tried where it is answered. */
  private final List<String> forms =
      List.of(
          "",
          "format=csv",
          "format=xlsx",
          "format=html",
          "format=docx",
          "format=pdf",
          "asOf=" + LocalDate.now(ZoneOffset.UTC));

  /** Texts that the rules let be one of a few words alone, though their form says nothing of it. */
  private static final Set<String> ONE_OF_A_FEW =
      Set.of(
          "PUT /api/maracs/{maracId} timeZone",
          "PUT /api/maracs/{maracId}/local-practice thresholds.subPrinciple");

  private final Map<String, Set<String>> told = new TreeMap<>();
  private final Set<String> leaks = new TreeSet<>();

  @Test
  void eachWordIsToldToWhomItsTextIsAndToNobodyElse(CapturedOutput output) throws IOException {
    try (Deployment deployment = new Deployment(TestDatabase.H2)) {
      RunningProcess tracker = deployment.together();
      Scene scene = new Scene(deployment, tracker, "wordshire");
      CanaryStory story = new CanaryStory(tracker, scene);
      story.tell();
      Canaries canaries = story.canaries;
      assertThat(canaries.texts())
          .as("texts of the interface with a word")
          .containsExactlyInAnyOrderElementsOf(described(tracker, scene));
      for (String who : TableOfActsTest.everybody()) {
        Person person = TableOfActsTest.person(deployment, who, scene);
        for (String address : addresses(story, scene)) {
          ask(canaries, tracker, person, who, address, story.position);
        }
        for (Map.Entry<String, String> question : questions(story, scene).entrySet()) {
          HttpResponse<byte[]> answer =
              person.send(
                  tracker,
                  "POST",
                  question.getKey(),
                  question.getValue(),
                  BodyHandlers.ofByteArray());
          hear(canaries, who, "POST " + question.getKey(), answer);
        }
        refuse(canaries, tracker, person, who, story);
      }
      canaries
          .toldIn(metrics(deployment, tracker))
          .forEach(text -> leaks.add(text + " in a metric"));
      canaries.toldIn(output.getAll()).forEach(text -> leaks.add(text + " in the log"));
      assertThat(leaks).isEmpty();
      canaries.texts().forEach(text -> told.putIfAbsent(text, new TreeSet<>()));
      assertThat(told).isEqualTo(expected(canaries));
    }
  }

  private static Set<String> described(RunningProcess tracker, Scene scene) {
    Set<String> texts = Canaries.describedIn(scene.coordinator.read(tracker, "/v3/api-docs"));
    assertThat(texts).containsAll(ONE_OF_A_FEW);
    texts.removeAll(ONE_OF_A_FEW);
    return texts;
  }

  /** Returns to whom the page says that each text is told. */
  private static Map<String, Set<String>> expected(Canaries canaries) {
    Map<String, Set<String>> expected = new TreeMap<>();
    for (Cell cell : TableOfActsTest.table("text")) {
      String[] row = cell.endpoint().split(" ", 3);
      for (String place : row[2].split(", ", -1)) {
        Set<String> who =
            expected.computeIfAbsent(row[0] + " " + row[1] + " " + place, _ -> new TreeSet<>());
        if (cell.answer().equals("yes")) {
          who.add(cell.who());
        }
      }
    }
    assertThat(expected.keySet()).isEqualTo(canaries.texts());
    return expected;
  }

  private static String metrics(Deployment deployment, RunningProcess tracker) {
    Person operator = deployment.person(TokenIssuer.OPERATOR);
    return operator.get(tracker, "/actuator/prometheus").body();
  }

  /** Returns every address that is read, of every case, meeting and action there is. */
  private static List<String> addresses(CanaryStory story, Scene scene) {
    List<String> addresses = new ArrayList<>();
    for (String endpoint : TableOfActsTest.endpoints()) {
      boolean stream = endpoint.endsWith("/api/changes");
      if (endpoint.startsWith("GET ") && !stream) {
        addresses.addAll(
            of(
                "{caseId}",
                story.cases,
                of(
                    "{meetingId}",
                    story.meetings,
                    of("{actionId}", story.actions, List.of(endpoint.substring(4))))));
      }
    }
    return addresses.stream().map(path -> TableOfActsTest.query(path, scene)).toList();
  }

  /** Returns what is asked by a body. */
  private static Map<String, String> questions(CanaryStory story, Scene scene) {
    Map<String, String> questions = new TreeMap<>();
    String name = story.canaries.of("POST /api/maracs/{maracId}/cases victim.name");
    questions.put(
        scene.path("/api/maracs/{maracId}/cases/search"), json("{'name': '" + name + "'}"));
    for (String id : story.cases) {
      questions.put("/api/cases/" + id + "/review-bundle", json("{'purpose': 'Looking'}"));
    }
    return questions;
  }

  private static List<String> of(String variable, List<String> ids, List<String> patterns) {
    return patterns.stream()
        .flatMap(pattern ->
            pattern.contains(variable)
                ? ids.stream().map(id -> pattern.replace(variable, id))
                : List.of(pattern).stream())
        .toList();
  }

  private void ask(
      Canaries canaries,
      RunningProcess tracker,
      Person person,
      String who,
      String address,
      long position)
      throws IOException {
    for (String form : forms) {
      String path = address + (address.contains("?") ? "&" : "?") + form;
      String asked = form.isEmpty() ? address : path;
      HttpResponse<byte[]> answer =
          person.send(
              tracker, "GET", asked, "", BodyHandlers.ofByteArray(), "Min-Position", "" + position);
      hear(canaries, who, "GET " + asked, answer);
      if (form.isEmpty() && answer.statusCode() != 200) {
        return;
      }
    }
  }

  /** Sends each command again: with something in it that is refused, or by who may not give it. */
  private void refuse(
      Canaries canaries, RunningProcess tracker, Person person, String who, CanaryStory story)
      throws IOException {
    for (Map.Entry<String, String> sent : story.sent.entrySet()) {
      String[] address = sent.getKey().split(" ", 2);
      String body = "{\"nonsense\":1," + sent.getValue().substring(1);
      HttpResponse<byte[]> answer =
          person.send(tracker, address[0], address[1], body, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(sent.getKey()).isBetween(400, 499);
      hear(canaries, who, sent.getKey(), answer);
    }
  }

  private void hear(Canaries canaries, String who, String asked, HttpResponse<byte[]> answer)
      throws IOException {
    String headers = answer.headers().map().toString();
    canaries.toldIn(headers).stream()
        .filter(text -> !text.equals(IN_FILE_NAMES))
        .forEach(text -> leaks.add(text + " in a header of " + asked));
    Set<String> texts = canaries.toldIn(Canaries.said(answer.body()));
    if (answer.statusCode() >= 400) {
      texts.forEach(text -> leaks.add(text + " in a refusal of " + asked));
    }
    texts.forEach(text -> told.computeIfAbsent(text, _ -> new TreeSet<>()).add(who));
  }
}
