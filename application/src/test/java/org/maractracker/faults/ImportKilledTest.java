package org.maractracker.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.Person;
import tools.jackson.databind.JsonNode;

/** A node is killed in the midst of an import: another goes on, and the end is as if none had. */
class ImportKilledTest {

  private static final int ROWS = 800;
  private static final String PATH = "/api/maracs/northshire/imports";

  /** Every second action is done, so that a row half stored would be seen. */
  private static final byte[] LIST =
      IntStream.range(0, ROWS)
          .mapToObj(i ->
              "14/03/2019,C-1,Jane Example,Action %d,Police,28/03/2019,%s"
                  .formatted(i, i % 2 == 0 ? "done" : ""))
          .collect(
              Collectors.joining(
                  "\n",
                  "Marac date,Case number,Victim name,Action,Agency,Date reported,Status\n",
                  "\n"))
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void anotherNodeGoesOnAndEachRowIsThereOnce() {
    try (Installation installation = Installation.migratedFirst()) {
      Agreed.by(installation);
      SideProcess killed = installation.commandSides.getFirst();
      SideProcess other = installation.commandSides.getLast();
      Person coordinator = installation.coordinator("importer");

      other.stop();
      String location = sent(coordinator, killed);
      Eventually.holds(() -> assertThat(events(installation, "ActionImported")).isGreaterThan(150));
      killed.killNine();
      assertThat(events(installation, "ActionImported")).isLessThan(ROWS);
      other.goOn();

      JsonNode done = done(coordinator, other, location);
      assertThat(done.at("/report/results").toString()).isEqualTo("{\"IMPORTED\":" + ROWS + "}");
      isThereOnce(installation);

      killed.startAgain();
      assertThat(sent(coordinator, killed)).isEqualTo(location);
      JsonNode again = done(coordinator, killed, location);
      assertThat(again.at("/report/results").toString())
          .isEqualTo("{\"ALREADY_IMPORTED\":" + ROWS + "}");
      isThereOnce(installation);
    }
  }

  private static String sent(Person coordinator, SideProcess to) {
    HttpResponse<String> answer = coordinator.upload(to, PATH, "log.csv", LIST);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static JsonNode done(Person coordinator, SideProcess at, String location) {
    Eventually.holdsWithin(
        Duration.ofMinutes(3),
        () -> assertThat(coordinator.read(at, location).get("state").asString()).isEqualTo("DONE"));
    return coordinator.read(at, location);
  }

  private static void isThereOnce(Installation installation) {
    assertThat(events(installation, "ActionImported")).isEqualTo(ROWS);
    assertThat(events(installation, "ActionCompleted")).isEqualTo(ROWS / 2);
    assertThat(
            installation
                .database()
                .sql("select count(*) from command.imported_row")
                .query(Long.class)
                .single())
        .isEqualTo(ROWS);
  }

  private static long events(Installation installation, String type) {
    return installation
        .database()
        .sql("select count(*) from events.domain_event where event_type = ?")
        .param(type)
        .query(Long.class)
        .single();
  }
}
