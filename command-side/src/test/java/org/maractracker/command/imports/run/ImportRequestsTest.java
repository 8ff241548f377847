package org.maractracker.command.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.command.imports.run.Importing.PATH;
import static org.maractracker.command.imports.run.Importing.results;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maractracker.testsupport.Person;
import tools.jackson.databind.JsonNode;

/** Importing over HTTP, on both databases: how it is asked for, and by whom. */
class ImportRequestsTest extends ImportedLists {

  /** The form that carries the file differs in each request, and is not what is compared. */
  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void looksThroughAFileOnceForEachIdempotencyKey(Importing on) {
    String list = about("Keyed", LIST);
    HttpResponse<String> first = keyed(on, "keyed.csv", list);
    String location = first.headers().firstValue("Location").orElseThrow();
    JsonNode done = on.done(location);
    assertThat(results(done)).containsExactly("IMPORTED", "IMPORTED", "NOT_UNDERSTOOD");
    HttpResponse<String> again = keyed(on, "keyed.csv", list);
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Location")).hasValue(location);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(on.coordinator.read(on.process, location)).isEqualTo(done);
    long jobs = on.count("import_job");
    refused(keyed(on, "keyed.csv", list + "\n"), 422, "idempotency-key-reused");
    refused(keyed(on, "other.csv", list), 422, "idempotency-key-reused");
    assertThat(on.count("import_job")).isEqualTo(jobs);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void remembersNoRefusalUnderItsKey(Importing on) {
    refused(
        on.coordinator.upload(
            on.process,
            PATH,
            "once.csv",
            HEADING.getBytes(StandardCharsets.UTF_8),
            "Idempotency-Key",
            "import-2",
            "If-Match",
            "\"3\""),
        412,
        "stale-version");
    HttpResponse<String> answer =
        on.coordinator.upload(
            on.process,
            PATH,
            "once.csv",
            HEADING.getBytes(StandardCharsets.UTF_8),
            "Idempotency-Key",
            "import-2");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Idempotency-Replayed")).isEmpty();
  }

  private static HttpResponse<String> keyed(Importing on, String file, String list) {
    return on.coordinator.upload(
        on.process,
        PATH,
        file,
        list.getBytes(StandardCharsets.UTF_8),
        "Idempotency-Key",
        "import-1");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void refusesWhatIsNoListAndStoresNothing(Importing on) {
    long head = on.head();
    long jobs = on.count("import_job");
    refused(on.sent("letter.csv", "Dear all,"), 400, "malformed");
    refused(on.sent("letter.pdf", "%PDF-1.7\n\u0000"), 400, "malformed");
    refused(on.sent("", LIST), 400, "malformed");
    refused(on.sent("large.csv", "x".repeat(10 * 1024 * 1024)), 413, "payload-too-large");
    refused(
        on.coordinator.upload(on.process, PATH + "?dryrun=true", "a.csv", new byte[9]),
        400,
        "malformed");
    refused(
        on.coordinator.upload(on.process, PATH + "?dryRun=yes", "a.csv", new byte[9]),
        400,
        "malformed");
    refused(on.coordinator.send(on.process, "POST", PATH, ""), 400, "malformed");
    refused(on.coordinator.send(on.process, "POST", PATH, "{}"), 415, "unsupported-media-type");
    refused(
        on.coordinator.upload(on.process, "/api/maracs/northshire/cases", "a.csv", new byte[9]),
        415,
        "unsupported-media-type");
    assertThat(on.head()).isEqualTo(head);
    assertThat(on.count("import_job")).isEqualTo(jobs);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void hasNoVersionThatAnybodyCouldHaveRead(Importing on) {
    HttpResponse<String> answer =
        on.coordinator.send(on.process, "POST", PATH, "", "If-Match", "\"3\"");
    refused(answer, 400, "malformed");
    refused(
        on.coordinator.upload(
            on.process,
            PATH,
            "versioned.csv",
            LIST.getBytes(StandardCharsets.UTF_8),
            "If-Match",
            "\"3\""),
        412,
        "stale-version");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void letsCoordinatorsAndChairsOfTheMaracImportAndNobodyElse(Importing on) {
    String id =
        on.imported("mine.csv", HEADING + RING.replace("Ring", "Text")).get("importId").asString();
    for (String role : new String[] {"AGENCY:police", "REVIEWER", "DASHBOARD", "ADMINISTRATOR"}) {
      all(on, on.person("northshire:" + role), id, 403);
    }
    all(on, on.person("southshire:COORDINATOR"), id, 404);
    all(on, Person.NOBODY, id, 401);
    Person chair = on.person("northshire:CHAIR");
    assertThat(chair.get(on.process, PATH + "/" + id).statusCode()).isEqualTo(200);
    for (String unknown : new String[] {"1-1-1-1-1", new UUID(0, 1).toString()}) {
      refused(on.coordinator.get(on.process, PATH + "/" + unknown), 404, "not-found");
    }
    refused(
        on.coordinator.get(on.process, "/api/maracs/westshire/imports/" + id), 404, "not-found");
  }

  private static void all(Importing on, Person person, String id, int status) {
    byte[] list = LIST.getBytes(StandardCharsets.UTF_8);
    assertThat(person.upload(on.process, PATH, "a.csv", list).statusCode()).isEqualTo(status);
    assertThat(person.upload(on.process, PATH + "?dryRun=true", "a.csv", list).statusCode())
        .isEqualTo(status);
    assertThat(person.get(on.process, PATH).statusCode()).isEqualTo(status);
    assertThat(person.get(on.process, PATH + "/" + id).statusCode()).isEqualTo(status);
  }
}
