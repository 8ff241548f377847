package org.maractracker.before.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maractracker.before.Running;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The maker of the store of the version before. It was run once, by that version, and does nothing
 * where the store is: made by a later version it would show nothing. No build runs it, by its name.
 */
class MakesTheStoreBefore {

  private static final Path FOLDER = Path.of("src/test/resources/before");
  private static final String NOW = "2026-01-15";
  private static final String ORIGIN = "tracker.example/before";
  private static final String KEY = "b25seSBmb3IgdGVzdHM6IG5vIHNlY3JldCBhdCBhbGw=";
  private static final int EVENT_TYPES = 41;
  private static final Set<String> UNASKED =
      Set.of("/api/ledger/audit", "/problems", "/problems/{code}");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @TempDir Path ledger;

  private final ObjectNode keyed = JSON.createObjectNode();
  private final SettableClock clock = SettableClock.at("2024-01-08T09:00:00Z");
  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final TestDatabase h2 = TestDatabase.H2;
  private final String url = h2.freshUrl();

  @Test
  void makesIt() throws Exception {
    assumeThat(FOLDER.resolve("store.jsonl.gz")).doesNotExist();
    mail.start();
    Asking asking;
    try (Running product = Running.on(url, h2.user(), clock, settings())) {
      asking = told(new Teller(product, clock));
    }
    mail.stop();
    ObjectNode about = dumped();
    try (Running product = Running.on(url, h2.user(), clock, ledgerSettings())) {
      answered(product, asking.all(), about.at("/rows/events.domain_event").asLong());
    }
    Files.writeString(FOLDER.resolve("store.json"), JSON.writeValueAsString(about) + "\n");
  }

  private Asking told(Teller teller) throws InterruptedException {
    Besides besides = new Besides(teller);
    TwoYears years = new TwoYears(teller);
    besides.settle();
    years.at(4, () -> besides.entrust(years));
    years.at(5, besides::comeAndGo);
    years.at(6, () -> headed(teller));
    years.at(7, besides::south);
    years.at(8, () -> besides.mistakes(years));
    years.tell();
    besides.takeOverTheOldList();
    new Reminded(teller).tell();
    teller.on(LocalDate.parse(NOW));
    bundled(teller, years);
    besides.keyed(keyed);
    headed(teller);
    return new Asking(years, besides);
  }

  private static void headed(Teller teller) {
    teller.product.send("admin", "POST", "/api/ledger/checkpoint", "").ok();
  }

  /** A bundle that was made is remembered, though it is no event. */
  private static void bundled(Teller teller, TwoYears years) {
    String path = "/api/cases/" + years.cases.getFirst() + "/review-bundle";
    teller.product.send("reviewer", "POST", path, "{\"purpose\": \"A death review – Übung\"}").ok();
  }

  private List<String> settings() {
    return Stream.concat(
            ledgerSettings().stream(),
            Stream.of(
                "TRACKER_MAIL_HOST=127.0.0.1",
                "TRACKER_MAIL_PORT=" + mail.getSmtp().getPort(),
                "TRACKER_MAIL_TLS=none",
                "TRACKER_MAIL_FROM=tracker@marac.example",
                "TRACKER_ADDRESS=https://tracker.example/",
                "TRACKER_REMINDERS_EVERY=300ms"))
        .toList();
  }

  private List<String> ledgerSettings() {
    return List.of(
        "TRACKER_LEDGER_ORIGIN=" + ORIGIN,
        "TRACKER_LEDGER_KEY=" + KEY,
        "TRACKER_LEDGER_FOLDER=" + ledger);
  }

  private ObjectNode dumped() throws IOException, SQLException {
    DataSource database = h2.at(url);
    ObjectNode about = JSON.createObjectNode();
    about.put("now", clock.instant().toString());
    ObjectNode signed = about.putObject("ledger");
    signed.put("origin", ORIGIN);
    signed.put("key", KEY);
    signed.put("last", Files.readString(ledger.resolve("last.checkpoint")));
    about.set("keyed", keyed);
    ObjectNode events = about.putObject("events");
    JdbcClient.create(database)
        .sql("select event_type, count(*) from events.domain_event group by 1 order by 1")
        .query((row, n) -> events.put(row.getString(1), row.getLong(2)))
        .list();
    assertThat(events.propertyNames()).hasSize(EVENT_TYPES);
    ObjectNode migrations = about.putObject("migrations");
    migrated(migrations.putObject("H2"), database, false);
    DataSource postgres = TestDatabase.POSTGRESQL.fresh();
    migrated(migrations.putObject("PostgreSQL"), postgres, true);
    about.set("rows", new Dump(database).to(FOLDER.resolve("store.jsonl.gz")));
    return about;
  }

  private static void migrated(ObjectNode into, DataSource database, boolean postgres) {
    for (String schema : List.of("events", "command", "query")) {
      String folder = "classpath:db/" + schema;
      boolean two = postgres && schema.equals("events");
      Flyway flyway =
          Flyway.configure()
              .dataSource(database)
              .schemas(schema)
              .locations(
                  two ? new String[] {folder, folder + "-postgresql"} : new String[] {folder})
              .load();
      flyway.migrate();
      ObjectNode versions = into.putObject(schema);
      Arrays.stream(flyway.info().applied())
          .filter(each -> each.getVersion() != null)
          .forEach((MigrationInfo each) ->
              versions.put(each.getVersion().getVersion(), each.getChecksum()));
    }
  }

  /** All there is to read; but what has the time of the day in it. */
  private static void asksAtEveryAddress(Running product, List<String> questions) {
    JsonNode paths = product.read("admin", "/v3/api-docs").ok().json().get("paths");
    assertThat(
            paths.properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(path -> path.getKey())
                .filter(path -> !UNASKED.contains(path))
                .filter(path -> {
                  String asked = "\\S+ " + path.replaceAll("\\{\\w+}", "[^/?]+") + "(\\?.*)?";
                  return questions.stream().noneMatch(question -> question.matches(asked));
                }))
        .isEmpty();
  }

  private static void answered(Running product, List<String> questions, long head)
      throws IOException {
    asksAtEveryAddress(product, questions);
    Files.writeString(FOLDER.resolve("questions.txt"), String.join("\n", questions) + "\n");
    JsonMapper plain = new JsonMapper();
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(FOLDER.resolve("answers.jsonl.gz"))),
            StandardCharsets.UTF_8)) {
      for (String question : questions) {
        out.write(plain.writeValueAsString(product.asked(question, head).kept()) + "\n");
      }
    }
  }
}
