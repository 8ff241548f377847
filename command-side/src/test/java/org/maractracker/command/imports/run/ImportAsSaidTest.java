package org.maractracker.command.imports.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.command.imports.run.Importing.PATH;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionCompleted;
import tools.jackson.databind.JsonNode;

/**
 * What the sender says of a list, on both databases: which column is which, and as of which day.
 */
class ImportAsSaidTest extends ImportedLists {

  private static final String ENDED =
      """
      Marac date,Case number,Victim name,Action,Agency,Remarks,Due date
      14/03/2019,N-1,Jane Example,%s,Police,done,28/03/2019
      """;

  private static String asked(String columns, String day) {
    return PATH + "?columns=" + columns + "&listAsOf=" + day;
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void endsOnTheDayOfTheListWhatEndedOnNoDay(Importing on) {
    var answer =
        on.coordinator.upload(
            on.process,
            asked("status:Remarks", "2019-06-30"),
            "as-of.csv",
            ENDED.formatted("Mark it").getBytes(UTF_8));
    JsonNode done = on.done(answer.headers().firstValue("Location").orElseThrow());
    assertThat(done.at("/report/rows/0/endedOn").asString()).isEqualTo("2019-06-30");
    assertThat(done.at("/report/sheets/0/columns/5/as").asString()).isEqualTo("status");
    assertThat(done.at("/report/sheets/0/columns/5/why").asString()).isEqualTo("SAID");
    ActionCompleted completed = (ActionCompleted) on.action(done, 0).getLast().event();
    assertThat(completed.completedOn()).isEqualTo(PartialDate.parse("2019-06-30"));
    assertThat(completed.imprecise()).isTrue();
    assertThat(completed.daysLate()).isZero();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void refusesADayToComeAndAColumnThatIsNotThereBeforeAnythingBegins(Importing on) {
    byte[] list = ENDED.formatted("Ring her").getBytes(UTF_8);
    long jobs = on.count("import_job");
    for (String dry : List.of("", "&dryRun=true")) {
      refused(
          on.coordinator.upload(
              on.process, asked("status:F", "2099-01-01") + dry, "to-come.csv", list),
          400,
          "date-in-future");
      refused(
          on.coordinator.upload(
              on.process, asked("status:Nowhere", "2019-06-30") + dry, "to-come.csv", list),
          400,
          "malformed");
    }
    assertThat(on.count("import_job")).isEqualTo(jobs);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void takesAKeyForTheFileAsItWasToBeRead(Importing on) {
    byte[] list = ENDED.formatted("See her").getBytes(UTF_8);
    String key = UUID.randomUUID().toString();
    assertThat(sentWith(on, key, asked("status:F", "2019-06-30"), list)).isEqualTo(202);
    assertThat(sentWith(on, key, asked("status:F", "2019-06-30"), list)).isEqualTo(202);
    assertThat(sentWith(on, key, asked("words:F", "2019-06-30"), list)).isEqualTo(422);
    assertThat(sentWith(on, key, PATH, list)).isEqualTo(422);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void knowsAnAgencyByItsAlias(Importing on) {
    String list = ENDED.formatted("Write to her").replace("Police", "The Cops");
    assertThat(on.tried("alias.csv", list).at("/report/rows/0/agencyId").isNull()).isTrue();
    String path = "/api/maracs/northshire/agencies/police/aliases";
    on.coordinator.done(on.process, "PUT", path, "{\"aliases\": [\"the cops\"]}");
    assertThat(on.tried("alias.csv", list).at("/report/rows/0/agencyId").asString())
        .isEqualTo("police");
    on.coordinator.done(on.process, "PUT", path, "{\"aliases\": []}");
  }

  /** The list that this system gives out has the actions' ids, and comes back edited. */
  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void changesNothingByItsOwnListSentBack(Importing on) {
    JsonNode first =
        on.imported(
            "first.csv", HEADING + RING.replace("Ring", "Telephone").replace("o/s", "ongoing"));
    String id = first.at("/report/rows/0/actionId").asString();
    String sentBack =
        """
        Marac date,Case number,Victim name,Action,Agency / representative,Date status reported,Status,Due date,\
        Safe contact,Case id,Action id
        14/03/2019,,,Telephone her,IDVA,,%s,,,,%s
        """;
    long head = on.head();
    JsonNode open = on.imported("own.csv", sentBack.formatted("Open", id));
    assertThat(Importing.results(open)).containsExactly("ALREADY_HERE");
    assertThat(open.at("/report/rows/0/actionId").asString()).isEqualTo(id);
    JsonNode edited = on.imported("own.csv", sentBack.formatted("Completed 20/03/2019", id));
    assertThat(Importing.results(edited)).containsExactly("ALREADY_HERE");
    assertThat(edited.at("/report/rows/0/notes/0/message").asString())
        .contains("record it on the action");
    assertThat(on.head()).isEqualTo(head);
    JsonNode unknown =
        on.tried("own.csv", sentBack.formatted("Open", UUID.randomUUID().toString()));
    assertThat(Importing.results(unknown)).containsExactly("WOULD_IMPORT");
  }

  /** The cases are opened afterwards, and what an agency is called is said. */
  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void givesAStoredActionTheCaseAndTheOwnerThatAreKnownByNow(Importing on) {
    String list = HEADING + RING.replace("N-9", "N-90").replace("IDVA", "Advisers");
    list = list.replace("Ring", "Look up");
    JsonNode first = on.imported("later.csv", list);
    assertThat(first.at("/report/rows/0/caseId").isNull()).isTrue();
    on.coordinator.done(
        on.process,
        "POST",
        "/api/maracs/northshire/cases",
        "{\"reference\": \"N-90\", \"referredOn\": \"2019-03\", \"victim\": {\"name\": \"Ann Other\"},"
            + " \"parties\": []}");
    on.coordinator.done(
        on.process,
        "PUT",
        "/api/maracs/northshire/agencies/idva/aliases",
        "{\"aliases\": [\"Advisers\"]}");
    assertThat(Importing.results(on.tried("later.csv", list))).containsExactly("WOULD_FILL");
    JsonNode again = on.imported("later.csv", list);
    assertThat(Importing.results(again)).containsExactly("FILLED");
    assertThat(on.action(first, 0))
        .extracting(each -> each.event().getClass().getSimpleName())
        .endsWith("ActionLinkedToCase", "ActionOwnerAssigned");
    long head = on.head();
    assertThat(Importing.results(on.imported("later.csv", list)))
        .containsExactly("ALREADY_IMPORTED");
    assertThat(on.head()).isEqualTo(head);
  }

  private static int sentWith(Importing on, String key, String path, byte[] list) {
    return on.coordinator
        .upload(on.process, path, "keyed.csv", list, "Idempotency-Key", key)
        .statusCode();
  }
}
