package org.maractracker.bench.serving;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.maractracker.bench.Machine;
import org.maractracker.bench.Progress;
import org.maractracker.bench.decade.DecadeWriter;
import org.maractracker.bench.views.FedViews;
import org.maractracker.bench.year.PlayedYear;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * MARAC with so many years of history, fed to every view, and a query side that answers from them.
 */
final class PastMarac implements AutoCloseable {

  private static final int BATCH = 500;

  private final Served served;
  private final ServedProcess querySide;
  private final Map<String, List<String>> questions;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Fills a database and starts the query side.
   *
   * @param years how often the made-up year is told
   */
  static PastMarac of(int years, Clock clock) {
    Served served = new Served(clock);
    try {
      return new PastMarac(served, years, clock);
    } catch (RuntimeException e) {
      // Its threads would keep this process alive after the failure was reported.
      served.close();
      throw e;
    }
  }

  private PastMarac(Served served, int years, Clock clock) {
    this.served = served;
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    try (HikariDataSource database = new HikariDataSource()) {
      database.setDataSource(TestDatabase.POSTGRESQL.at(served.url()));
      fill(database, years, today);
      questions = new ConferenceQuestions(database, today).all();
      describe(database, years);
    }
    querySide = served.querySide();
  }

  private static void fill(HikariDataSource database, int years, LocalDate today) {
    try (PlayedYear year = PlayedYear.whole(today)) {
      DecadeWriter.ofOneMarac(years, year.database()).into(database, Progress.silent());
    }
    try (FedViews views = new FedViews(database)) {
      views.feedAll(BATCH);
    }
    new JdbcTemplate(database).execute("vacuum analyze");
  }

  @SuppressWarnings("SystemOut")
  private static void describe(HikariDataSource database, int years) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    System.out.printf(
        "years: %d; events: %,d; actions: %,d, of which a meeting has yet to decide about %,d; %s%n",
        years,
        jdbc.queryForObject("select count(*) from events.domain_event", Long.class),
        jdbc.queryForObject("select count(*) from query.plan_action", Long.class),
        jdbc.queryForObject("select count(*) from query.plan_action where undecided", Long.class),
        Machine.line(database));
  }

  /** Returns the paths of each query, several where one may be faster than another. */
  Map<String, List<String>> questions() {
    return questions;
  }

  /**
   * Sends a request as its coordinator, and reads the whole answer.
   *
   * @return milliseconds
   */
  double ask(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(querySide.origin() + path))
            .header("Authorization", "Bearer " + served.token("northshire:COORDINATOR"))
            .build();
    long began = System.nanoTime();
    HttpResponse<byte[]> answer = answer(request);
    double took = (System.nanoTime() - began) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode());
    }
    return took;
  }

  private HttpResponse<byte[]> answer(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
    querySide.close();
    served.close();
  }
}
