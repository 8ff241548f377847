package org.maractracker.bench.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maractracker.QuerySideMain;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Figures;
import org.maractracker.bench.Machine;
import org.maractracker.bench.Progress;
import org.maractracker.bench.Table;
import org.maractracker.bench.decade.DecadeWriter;
import org.maractracker.bench.year.PlayedYear;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Benchmark {@code queries [--small=4] [--large=435] [--asked=1000] [--buffers=2GB]}: the lists and
 * histories over HTTP, of a query side on PostgreSQL, on two stores: so many times the 2,300
 * actions of a year. The aims are that p99 on the large one is at most 1.5 times that on the small
 * one, and that of the later pages of a list at most twice that of its first.
 */
public final class QueriesBench {

  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final int WARM_UP = 300;

  /** Query that reads all of a MARAC, and is asked less often, as in use. */
  private static final String WHOLE_LIST = "list diff";

  /** What the question for the later pages of a list is called after the list. */
  private static final String LATER = ", later pages";

  /** How many pages of a list are asked for after its first, in the order they follow it. */
  private static final int LATER_PAGES = 40;

  /** Rounds with one token, as a client keeps its token for minutes. */
  private static final int A_TOKENS_ROUNDS = 100;

  private final LocalDate until;
  private final Clock clock;
  private final int asked;

  private QueriesBench(Clock clock, int asked) {
    this.clock = clock;
    this.asked = asked;
    until = LocalDate.ofInstant(clock.instant(), ZONE);
  }

  @SuppressWarnings("SystemOut")
  public static void run(Arguments arguments, Clock clock) {
    arguments.allowOnly("small", "large", "asked", "buffers");
    System.setProperty(TestDatabase.SHARED_BUFFERS, arguments.option("buffers", "2GB"));
    QueriesBench bench =
        new QueriesBench(clock, Integer.parseInt(arguments.option("asked", "1000")));
    Map<String, List<Double>> small =
        bench.measured(Integer.parseInt(arguments.option("small", "4")));
    Map<String, List<Double>> large =
        bench.measured(Integer.parseInt(arguments.option("large", "435")));
    Table table = new Table("question", "p50 small", "p99 small", "p50 large", "p99 large", "p99");
    small.forEach((question, millis) ->
        row(table, question, millis, large.getOrDefault(question, List.of())));
    System.out.println(table);
    System.out.println(laterPages(large));
  }

  /** Returns what the later pages of the lists cost, beside the first. */
  private static Table laterPages(Map<String, List<Double>> large) {
    Table table = new Table("list", "p50 first", "p99 first", "p50 later", "p99 later", "p99");
    large.forEach((question, later) -> {
      if (question.endsWith(LATER)) {
        List<Double> first =
            Objects.requireNonNull(
                large.get(question.substring(0, question.length() - LATER.length())));
        row(table, question, first, later);
      }
    });
    return table;
  }

  private static void row(Table table, String question, List<Double> small, List<Double> large) {
    double before = Figures.percentile(small, 99);
    double after = Figures.percentile(large, 99);
    table.row(
        question,
        Figures.percentile(small, 50),
        before,
        Figures.percentile(large, 50),
        after,
        after / before);
  }

  @SuppressWarnings("SystemOut")
  private Map<String, List<Double>> measured(int times) {
    String url = TestDatabase.POSTGRESQL.freshUrl();
    try (HikariDataSource database = new HikariDataSource();
        TokenIssuer issuer = new TokenIssuer()) {
      database.setDataSource(TestDatabase.POSTGRESQL.at(url));
      fill(database, times);
      JdbcTemplate jdbc = new JdbcTemplate(database);
      System.out.printf(
          "%,d actions; %s%n",
          jdbc.queryForObject("select count(*) from query.actionlist_action", Long.class),
          Machine.line(database));
      try (RunningProcess process =
          RunningProcess.start(
              QuerySideMain.class,
              Map.of(
                  "TRACKER_DATABASE_URL",
                  url,
                  "TRACKER_DATABASE_USER",
                  TestDatabase.POSTGRESQL.user(),
                  "TRACKER_OIDC_ISSUER_URI",
                  issuer.uri(),
                  "TRACKER_OIDC_AUDIENCE",
                  TokenIssuer.AUDIENCE))) {
        Map<String, List<String>> questions = questions(jdbc);
        questions.putAll(laterPages(process, coordinator(issuer), questions));
        return asked(process, issuer, questions);
      }
    }
  }

  private void fill(HikariDataSource database, int times) {
    try (PlayedYear year = PlayedYear.whole(until)) {
      new DecadeWriter(1, year.database()).into(database, Progress.silent());
    }
    try (FedViews views = new FedViews(database)) {
      views.feedAll(500);
      new Multiplied(database, times).fill();
    }
  }

  /** Returns several queries of each kind, since one row may be faster than another. */
  private Map<String, List<String>> questions(JdbcTemplate jdbc) {
    List<String> actions =
        some(jdbc, "select action_id::text from query.history_action order by 1 limit 50");
    List<String> cases =
        some(jdbc, "select distinct case_id::text from query.history_action order by 1 limit 50");
    List<String> meetings = some(jdbc, "select meeting_id::text from query.meeting order by 1");
    Map<String, List<String>> questions = new LinkedHashMap<>();
    lists(meetings, cases)
        .forEach((question, paths) -> {
          questions.put(question, paths);
          questions.put(question + ", as of", paths.stream().map(this::asOf).toList());
        });
    questions.put("one action", all("/api/actions/%s", actions));
    questions.put("one action, as of", all("/api/actions/%s?asOf=" + until, actions));
    questions.put(
        WHOLE_LIST,
        List.of("/api/actions/diff?marac=northshire&from=%s&to=%s".formatted(then(), until)));
    questions.put("history of an action", all("/api/actions/%s/history", actions));
    questions.put("history of a case", all("/api/cases/%s/history", cases));
    return questions;
  }

  /** Returns each list as of now, and as of a month ago. */
  private Map<String, List<String>> lists(List<String> meetings, List<String> cases) {
    LocalDate quarter = until.minusDays(90);
    Map<String, List<String>> lists = new LinkedHashMap<>();
    lists.put("action list", List.of("/api/actions?marac=northshire"));
    lists.put(
        "action list, open",
        List.of("/api/actions?marac=northshire&status=OPEN&dueBefore=" + until));
    lists.put(
        "action list, an agency's",
        List.of(
            "/api/actions?marac=northshire&agency=housing",
            "/api/actions?marac=northshire&status=OPEN&agency=education"));
    lists.put("action list, a meeting's", all("/api/actions?meeting=%s", meetings));
    lists.put("action list, a case's", all("/api/actions?case=%s", cases));
    lists.put("overdue", List.of("/api/overdue?marac=northshire"));
    lists.put("overdue, an agency's", List.of("/api/overdue?marac=northshire&agency=education"));
    lists.put("register", List.of("/api/unachievable?marac=northshire"));
    lists.put(
        "register, last quarter",
        List.of("/api/unachievable?marac=northshire&from=" + quarter + "&to=" + until));
    return lists;
  }

  /**
   * Follows each list that has so many pages, and returns the addresses of those after its first.
   */
  private static Map<String, List<String>> laterPages(
      RunningProcess process, Person person, Map<String, List<String>> questions) {
    Map<String, List<String>> later = new LinkedHashMap<>();
    questions.forEach((question, paths) -> {
      String path = paths.getFirst();
      if (!path.contains("?")) {
        return; // one thing, or a history
      }
      List<String> pages = new ArrayList<>();
      JsonNode next = person.read(process, path).path("next");
      while (next.isString() && pages.size() < LATER_PAGES) {
        pages.add(path + "&cursor=" + URLEncoder.encode(next.asString(), UTF_8));
        next = person.read(process, pages.getLast()).path("next");
      }
      if (pages.size() == LATER_PAGES) {
        later.put(question + LATER, pages);
      }
    });
    return later;
  }

  private LocalDate then() {
    return until.minusDays(30);
  }

  private String asOf(String path) {
    return path + "&asOf=" + then();
  }

  private static List<String> some(JdbcTemplate jdbc, String question) {
    return jdbc.query(question, (row, number) -> row.getString(1));
  }

  private static List<String> all(String path, List<String> ids) {
    return ids.stream().map(path::formatted).toList();
  }

  /** Asks the queries in turns, so that a bad minute of the machine affects all alike. */
  private Map<String, List<Double>> asked(
      RunningProcess process, TokenIssuer issuer, Map<String, List<String>> questions) {
    Map<String, List<Double>> millis = new LinkedHashMap<>();
    Person coordinator = coordinator(issuer);
    for (int n = -WARM_UP; n < asked; n++) {
      if (n % A_TOKENS_ROUNDS == 0) {
        coordinator = coordinator(issuer);
      }
      for (Map.Entry<String, List<String>> question : questions.entrySet()) {
        List<String> paths = question.getValue();
        if (question.getKey().equals(WHOLE_LIST) && n % 20 != 0) {
          continue;
        }
        double took = ask(process, coordinator, paths.get(Math.floorMod(n, paths.size())));
        if (n >= 0) {
          millis.computeIfAbsent(question.getKey(), key -> new ArrayList<>()).add(took);
        }
      }
    }
    return millis;
  }

  private Person coordinator(TokenIssuer issuer) {
    return Person.bearing(issuer.token(clock.instant(), "c", "C", "northshire:COORDINATOR"));
  }

  private static double ask(RunningProcess process, Person person, String path) {
    long began = System.nanoTime();
    HttpResponse<String> answer = person.get(process, path);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return (System.nanoTime() - began) / 1e6;
  }
}
