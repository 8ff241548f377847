package org.maractracker.bench.serving;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Queries around a meeting, about the latest meetings and cases heard at them. */
final class ConferenceQuestions {

  private static final String MEETINGS =
      """
      select distinct m.meeting_id::text, m.sits_on from query.past_meeting m
      where m.sits_on <= ? and not m.cancelled
        and m.to_day > date '9999-01-01' and m.to_told > timestamptz '9999-01-01'
      order by m.sits_on desc limit 5
      """;

  private static final String HEARD =
      """
      select l.meeting_id || '/cases/' || l.case_id from query.past_listing l
      where l.meeting_id::text in (:meetings) order by 1
      """;

  /** Repeats, those with the most linked cases first. */
  private static final String REPEATS =
      """
      select c.case_id::text from query.plan_case c where c.case_id <> c.first_case
      order by (select count(*) from query.plan_case o where o.first_case = c.first_case) desc,
        c.case_id
      limit 50
      """;

  private final JdbcClient jdbc;
  private final LocalDate today;

  /**
   * @param today meetings up to this day are asked about
   */
  ConferenceQuestions(DataSource database, LocalDate today) {
    this.jdbc = JdbcClient.create(database);
    this.today = today;
  }

  /** Returns the paths of each query, by its name. */
  Map<String, List<String>> all() {
    List<String> meetings =
        jdbc.sql(MEETINGS).param(today).query((row, n) -> row.getString(1)).list();
    List<String> heard =
        jdbc.sql(HEARD).param("meetings", meetings).query((row, n) -> row.getString(1)).list();
    List<String> repeats = jdbc.sql(REPEATS).query((row, n) -> row.getString(1)).list();
    Map<String, List<String>> paths = new LinkedHashMap<>();
    paths.put("prompts", each("/api/meetings/%s/prompts", heard));
    paths.put("carry-over", each("/api/meetings/%s/carry-over", meetings));
    paths.put("earlier plans", each("/api/cases/%s/earlier-plans", repeats));
    paths.put("figures by agency", List.of(marac("/figures?by=AGENCY")));
    paths.put("figures by quarter", List.of(marac("/figures?by=QUARTER")));
    paths.put("minutes, page", each("/api/meetings/%s/minutes?format=html", meetings));
    paths.put("minutes, PDF", each("/api/meetings/%s/minutes?format=pdf", meetings));
    paths.put(
        "action list of a meeting, XLSX",
        each("/api/meetings/%s/action-list?format=xlsx", meetings));
    paths.put(
        "action list, open, XLSX",
        List.of("/api/actions?marac=northshire&status=OPEN&format=xlsx"));
    paths.put("evidence, JSON", List.of(marac("/evidence/principle-6")));
    paths.put("evidence, PDF", List.of(marac("/evidence/principle-6?format=pdf")));
    return paths;
  }

  private static List<String> each(String path, List<String> ids) {
    if (ids.isEmpty()) {
      throw new IllegalStateException("There is nothing to ask about: " + path);
    }
    return ids.stream().map(path::formatted).toList();
  }

  private static String marac(String path) {
    return "/api/maracs/northshire" + path;
  }
}
