package org.maractracker.command.imports.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.maractracker.CommandSideMain;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.command.imports.parse.MaracLookup;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Command side on a database that nothing else uses, with northshire and its case N-1. */
final class Importing implements AutoCloseable {

  static final String PATH = "/api/maracs/northshire/imports";

  private final TokenIssuer issuer = new TokenIssuer();
  final RunningProcess process;
  final Person coordinator;

  Importing(TestDatabase database) {
    process =
        RunningProcess.start(
            CommandSideMain.class,
            Map.of(
                "TRACKER_DATABASE_URL", database.freshUrl(),
                "TRACKER_DATABASE_USER", database.user(),
                "TRACKER_OIDC_ISSUER_URI", issuer.uri(),
                "TRACKER_OIDC_AUDIENCE", TokenIssuer.AUDIENCE,
                "TRACKER_POOL", "8"));
    coordinator = person("northshire:COORDINATOR");
    Person administrator = person("northshire:ADMINISTRATOR", TokenIssuer.OPERATOR);
    administrator.done(process, "PUT", "/api/maracs/northshire", "{\"name\": \"Northshire\"}");
    administrator.done(process, "PUT", "/api/maracs/northshire/agencies/police", agency("POLICE"));
    administrator.done(process, "PUT", "/api/maracs/northshire/agencies/idva", agency("IDVA"));
    coordinator.done(
        process,
        "POST",
        "/api/maracs/northshire/cases",
        "{\"reference\": \"N-1\", \"referredOn\": \"2019-03\", \"victim\": {\"name\": \"Jane"
            + " Example\"}, \"parties\": []}");
    coordinator.done(
        process, "POST", "/api/maracs/northshire/meetings", "{\"date\": \"2019-03-14\"}");
  }

  private static String agency(String kind) {
    return "{\"name\": \"%1$s\", \"kind\": \"%1$s\"}".formatted(kind);
  }

  Person person(String... roles) {
    return Person.bearing(issuer.token(Instant.now(), "u-cora", "Cora Example", roles));
  }

  HttpResponse<String> sent(String file, String content) {
    return coordinator.upload(process, PATH, file, content.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode tried(String file, String content) {
    HttpResponse<String> answer =
        coordinator.upload(
            process, PATH + "?dryRun=true", file, content.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  /** Sends a file and waits until it is done. */
  JsonNode imported(String file, String content) {
    HttpResponse<String> answer = sent(file, content);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return done(answer.headers().firstValue("Location").orElseThrow());
  }

  JsonNode done(String location) {
    Eventually.holds(() ->
        assertThat(coordinator.read(process, location).get("state").asString()).isEqualTo("DONE"));
    return coordinator.read(process, location);
  }

  /** Returns the result of each row, in their order. */
  static List<String> results(JsonNode answer) {
    return answer.at("/report/rows").values().stream()
        .map(row -> row.get("result").asString())
        .toList();
  }

  /** Returns the action the row at that index became. */
  List<RecordedEvent> action(JsonNode answer, int index) {
    String id = answer.at("/report/rows/" + index + "/actionId").asString();
    return process.bean(EventArchive.class).ofAggregate(id, 0);
  }

  /** Returns an importer that sends its rows through this dispatcher. */
  Importer importer(CommandDispatcher dispatcher) {
    return new Importer(
        process.bean(MaracLookup.OfMarac.class), process.bean(ImportedRows.class), dispatcher);
  }

  CommandDispatcher dispatcher() {
    return process.bean(CommandDispatcher.class);
  }

  long head() {
    return process.bean(EventArchive.class).head();
  }

  JdbcClient jdbc() {
    return JdbcClient.create(process.bean(DataSource.class));
  }

  long count(String table) {
    return jdbc().sql("select count(*) from command." + table).query(Long.class).single();
  }

  @Override
  public void close() {
    process.close();
    issuer.close();
  }
}
