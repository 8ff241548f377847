package org.maractracker.command.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.command.imports.run.Importing.PATH;
import static org.maractracker.command.imports.run.Importing.results;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maractracker.events.Origin;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ImportSource;
import org.maractracker.events.action.ListedCase;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.store.events.RecordedEvent;
import tools.jackson.databind.JsonNode;

/** Importing over HTTP, on both databases: what is stored, once, and what is not. */
class ImportTest extends ImportedLists {

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void saysInADryRunWhatItWouldDoAndStoresNothing(Importing on) {
    long head = on.head();
    JsonNode tried = on.tried("dry.csv", about("Dry", LIST));
    assertThat(results(tried)).containsExactly("WOULD_IMPORT", "WOULD_IMPORT", "NOT_UNDERSTOOD");
    assertThat(tried.get("dryRun").booleanValue()).isTrue();
    assertThat(on.head()).isEqualTo(head);
    String id = tried.get("importId").asString();
    assertThat(on.coordinator.get(on.process, PATH + "/" + id).statusCode()).isEqualTo(404);
    assertThat(
            on.jdbc()
                .sql("select count(*) from command.imported_row where file_name = 'dry.csv'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void takesEachRowOverInTheNameOfWhoSentIt(Importing on) {
    JsonNode done = on.imported("log.csv", about("Log", LIST));
    assertThat(results(done)).containsExactly("IMPORTED", "IMPORTED", "NOT_UNDERSTOOD");
    assertThat(done.get("rows").intValue()).isEqualTo(3);
    assertThat(done.get("rowsDone").intValue()).isEqualTo(3);
    assertThat(done.at("/report/results/IMPORTED").intValue()).isEqualTo(2);
    List<RecordedEvent> marked = on.action(done, 0);
    assertThat(marked).extracting(each -> each.origin(Origin.ACTOR)).containsOnly("u-cora");
    assertThat(marked)
        .extracting(each -> each.origin(Origin.ACTOR_ROLE))
        .containsOnly("COORDINATOR");
    ActionImported imported = (ActionImported) marked.getFirst().event();
    assertThat(imported.source()).isEqualTo(new ImportSource("log.csv", null, 2));
    assertThat(imported.occurredOn()).isEqualTo(PartialDate.parse("2019-03-14"));
    assertThat(imported.dueOn()).isEqualTo(LocalDate.parse("2019-03-28"));
    assertThat(imported.responsibleAgencyId()).isEqualTo("police");
    assertThat(imported.representative()).isEqualTo("PC Made Up");
    assertThat(imported.caseId()).isNotNull();
    assertThat(imported.meetingId()).isNotNull();
    ActionCompleted completed = (ActionCompleted) marked.getLast().event();
    assertThat(completed.completedOn()).isEqualTo(PartialDate.parse("2019-04-03"));
    assertThat(completed.daysLate()).isEqualTo(6);
    assertThat(completed.outcome()).isEqualTo("completed on 3/4");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void keepsInWordsWhatItCannotMatch(Importing on) {
    JsonNode done = on.imported("words.csv", HEADING + RING.replace("Ring", "Write to"));
    List<RecordedEvent> written = on.action(done, 0);
    ProgressRecorded note = (ProgressRecorded) written.getLast().event();
    assertThat(note.note()).contains("“o/s”").doesNotContain("N-9", "Ann Other");
    assertThat(((ActionImported) written.getFirst().event()).listed())
        .isEqualTo(new ListedCase("N-9", "Ann Other"));
    assertThat(note.occurredOn()).isEqualTo(PartialDate.parse("2019-03-28"));
    assertThat(done.at("/report/withoutCase").intValue()).isEqualTo(1);
    assertThat(done.toString()).doesNotContain("Write to", "o/s");
    assertThat(done.at("/report/rows/0/listed/victimName").asString()).isEqualTo("Ann Other");
    String kept =
        on.jdbc()
            .sql("select report from command.import_job where file_name = 'words.csv'")
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain("Ann Other", "N-9");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void changesNothingWhenTheSameFileIsSentAgain(Importing on) {
    String list = about("Twice", LIST);
    JsonNode first = on.imported("twice.csv", list);
    long head = on.head();
    HttpResponse<String> again = on.sent("twice.csv", list);
    assertThat(again.headers().firstValue("Location").orElseThrow())
        .endsWith(first.get("importId").asString());
    JsonNode second = on.done(again.headers().firstValue("Location").orElseThrow());
    assertThat(results(second))
        .containsExactly("ALREADY_IMPORTED", "ALREADY_IMPORTED", "NOT_UNDERSTOOD");
    assertThat(on.head()).isEqualTo(head);
    assertThat(results(on.tried("twice.csv", list))).isEqualTo(results(second));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void changesNothingWhenRowsSaySomethingElseOrHaveMoved(Importing on) {
    String one = MARK.replace("Mark", "Watch");
    String other = RING.replace("Ring", "Visit");
    on.imported("moved.csv", HEADING + one + other);
    long head = on.head();
    JsonNode changed =
        on.imported("moved.csv", HEADING + one.replace("completed on 3/4", "o/s") + other);
    assertThat(results(changed)).containsExactly("CHANGED_SINCE", "ALREADY_IMPORTED");
    JsonNode moved = on.imported("moved.csv", HEADING + "\n" + one + other);
    assertThat(results(moved)).containsExactly("FROM_ELSEWHERE", "FROM_ELSEWHERE");
    JsonNode renamed = on.imported("moved (1).csv", HEADING + one + other);
    assertThat(results(renamed)).containsExactly("FROM_ELSEWHERE", "FROM_ELSEWHERE");
    assertThat(on.head()).isEqualTo(head);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void tellsWhatBecameOfItsRowsInPages(Importing on) {
    JsonNode whole = on.imported("pages.csv", about("Pages", LIST));
    assertThat(whole.get("next").isNull()).isTrue();
    String path = PATH + "/" + whole.get("importId").asString();
    JsonNode first = on.coordinator.read(on.process, path + "?limit=2");
    assertThat(first.at("/report/rows").values())
        .containsExactlyElementsOf(whole.at("/report/rows").values().stream().limit(2).toList());
    assertThat(first.at("/report/results")).isEqualTo(whole.at("/report/results"));
    assertThat(first.get("rows").intValue()).isEqualTo(3);
    String next = "?cursor=" + first.get("next").asString();
    JsonNode second = on.coordinator.read(on.process, path + next);
    assertThat(second.at("/report/rows").values()).containsExactly(whole.at("/report/rows/2"));
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(on.coordinator.read(on.process, path + "?limit=3").get("next").isNull()).isTrue();
    on.imported("pages.csv", about("Pages", LIST));
    refused(on.coordinator.get(on.process, path + next), 400, "malformed");
    for (String wrong : new String[] {"limit=0", "limit=501", "limit=x", "cursor=x", "cursor=!"}) {
      refused(on.coordinator.get(on.process, path + "?" + wrong), 400, "malformed");
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void keepsTheFileNoLongerThanItIsNeeded(Importing on) {
    JsonNode done = on.imported("kept.csv", HEADING + RING.replace("Ring", "Call on"));
    assertThat(done.get("finishedAt").isNull()).isFalse();
    assertThat(
            on.jdbc()
                .sql(
                    "select count(*) from command.import_job where content is not null and finished_at is not null")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(on.coordinator.read(on.process, PATH).at("/items").values())
        .anyMatch(item -> item.get("file").asString().equals("kept.csv"));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void goesOnWithWhatANodeLeftBehindAndStoresNoRowTwice(Importing on) {
    String list = about("Left", LIST);
    JsonNode whole = on.imported("left.csv", list);
    long head = on.head();
    on.jdbc()
        .sql(
            "update command.import_job set finished_at = null, outcome = null, report = null,"
                + " rows_done = 0, content = ?, leased_by = ?, leased_until = ?"
                + " where file_name = 'left.csv'")
        .params(
            list.getBytes(StandardCharsets.UTF_8),
            UUID.randomUUID(),
            Timestamp.from(Instant.now().plusSeconds(3)))
        .update();
    String location = PATH + "/" + whole.get("importId").asString();
    assertThat(on.coordinator.read(on.process, location).get("state").asString())
        .isEqualTo("RUNNING");
    JsonNode taken = on.done(location);
    assertThat(taken.get("report")).isEqualTo(whole.get("report"));
    assertThat(on.head()).isEqualTo(head);
  }
}
