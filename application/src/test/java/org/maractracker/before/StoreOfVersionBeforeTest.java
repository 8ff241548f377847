package org.maractracker.before;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * Whoever had the version before starts this one on the same database, and has lost nothing. It is
 * started once for each database: first it is asked, then it is told something new.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@TestMethodOrder(OrderAnnotation.class)
class StoreOfVersionBeforeTest {

  private static final int SHOWN = 40;
  private static final String COORDINATOR = "coordinator";

  @TempDir static Path ledger;

  private static @Nullable Running running;

  private final TestDatabase database;

  StoreOfVersionBeforeTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) throws SQLException, IOException {
    running = startedOn(database);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  private static Running tracker() {
    return Objects.requireNonNull(running);
  }

  @Test
  @Order(1)
  void answersEveryQuestionAsTheVersionBeforeDid() {
    List<String> questions = Kept.lines(Kept.QUESTIONS);
    List<String> answers = Kept.lines(Kept.ANSWERS);
    assertThat(answers).hasSameSizeAs(questions);
    List<Difference> differences =
        IntStream.range(0, questions.size())
            .parallel()
            .mapToObj(i -> asked(questions.get(i), answers.get(i)))
            .flatMap(List::stream)
            .toList();
    refuseAllBut(Changed.read(), differences);
  }

  private static List<Difference> asked(String question, String before) {
    JsonNode now = tracker().asked(question, head()).kept();
    return Difference.between(question, Kept.json(before), now);
  }

  private static long head() {
    return Kept.about().at("/rows/events.domain_event").asLong();
  }

  /** What was changed on purpose is listed, and the list has nothing that is not so. */
  private void refuseAllBut(List<Changed> changed, List<Difference> differences) {
    List<Difference> unforeseen =
        differences.stream()
            .filter(each -> changed.stream().noneMatch(known -> known.covers(each)))
            .toList();
    if (!unforeseen.isEmpty()) {
      fail(
          "On %s %d values are not what they were; the first:%n%s"
              .formatted(
                  database,
                  unforeseen.size(),
                  unforeseen.stream()
                      .limit(SHOWN)
                      .map(Difference::toString)
                      .collect(Collectors.joining("\n"))));
    }
    assertThat(changed)
        .as("what is listed in %s and has not changed", Kept.CHANGED)
        .filteredOn(known -> differences.stream().noneMatch(known::covers))
        .isEmpty();
  }

  @Test
  @Order(2)
  void goesOnFromWhereTheVersionBeforeStopped() {
    long head = head();
    isNotStoredTwice();
    JsonNode open =
        tracker()
            .read(COORDINATOR, "/api/actions?marac=northshire&status=OPEN")
            .ok()
            .json()
            .at("/items/0");
    String action = "/api/actions/" + open.get("actionId").asString();
    String body = "{\"note\": \"Carried on – später\", \"kind\": \"PROGRESS\"}";
    Reply stored =
        tracker().send(COORDINATOR, "POST", action + "/progress", body, "Idempotency-Key", "new-1");
    assertThat(stored.ok().json().get("position").asLong()).isEqualTo(head + 1);
    assertThat(stored.json().get("version").asLong()).isEqualTo(open.get("version").asLong() + 1);
    JsonNode history =
        tracker()
            .read(COORDINATOR, action + "/history?minPosition=" + (head + 1))
            .ok()
            .json()
            .get("items");
    JsonNode last = history.get(history.size() - 1);
    assertThat(last.at("/payload/note").asString()).isEqualTo("Carried on – später");
    assertThat(last.get("position").asLong()).isEqualTo(head + 1);
    holdsTogether();
  }

  /** A command whose answer was lost before the upgrade, and which its sender sends again. */
  private static void isNotStoredTwice() {
    JsonNode keyed = Kept.about().get("keyed");
    Reply again =
        tracker()
            .send(
                COORDINATOR,
                "POST",
                keyed.get("address").asString(),
                keyed.get("body").asString(),
                "Idempotency-Key",
                keyed.get("key").asString());
    assertThat(again.ok().json()).isEqualTo(keyed.get("answer"));
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
  }

  /** Every event, the ledger and the views are compared, after what has been added as well. */
  private static void holdsTogether() {
    tracker().send("admin", "POST", "/api/ledger/checkpoint", "").ok();
    List<String> audit = tracker().read("admin", "/api/ledger/audit").ok().body().lines().toList();
    assertThat(Kept.json(audit.getLast()).path("ok").asBoolean()).as(audit.getLast()).isTrue();
    readByEveryView(tracker(), 0);
  }

  /** Starting adds no event of its own: what it founds has been founded. */
  private static Running startedOn(TestDatabase database) throws SQLException, IOException {
    JsonNode about = Kept.about();
    String url = database.freshUrl();
    DataSource empty = database.at(url);
    StoreBefore.putInto(empty);
    Files.writeString(ledger.resolve("last.checkpoint"), about.at("/ledger/last").asString());
    Running started =
        Running.on(
            url,
            database.user(),
            Clock.fixed(Instant.parse(about.get("now").asString()), ZoneOffset.UTC),
            List.of(
                "TRACKER_LEDGER_ORIGIN=" + about.at("/ledger/origin").asString(),
                "TRACKER_LEDGER_KEY=" + about.at("/ledger/key").asString(),
                "TRACKER_LEDGER_FOLDER=" + ledger));
    readByEveryView(started, head());
    return started;
  }

  private static void readByEveryView(Running asked, long head) {
    Eventually.holds(() -> {
      JsonNode views = asked.read("admin", "/api/operations/views").ok().json();
      assertThat(views.get("position").asLong()).isGreaterThanOrEqualTo(head);
      assertThat(views.get("items").valueStream().map(view -> view.get("deadLetters").asLong()))
          .isNotEmpty()
          .containsOnly(0L);
      // A later version makes anew what it sees otherwise, and is asked when it has.
      assertThat(views.get("items").valueStream())
          .allMatch(view -> view.path("version").equals(view.path("storedVersion")));
    });
  }
}
