package org.maractracker.command.register;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.text.LookAlike;
import org.maractracker.text.NameLikeness;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Part of the register that finds cases whose victim-survivor shares a name with another. */
final class VictimRegister {

  /** Greatest number of cases found: of a very common name, those that share most of it. */
  private static final int MOST = 500;

  private final JdbcClient jdbc;

  VictimRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Enters cases from the events that name somebody.
   *
   * @param events all of each case, in order
   */
  void fill(List<RecordedEvent> events) {
    Map<UUID, String> maracs = new HashMap<>();
    for (RecordedEvent each : events) {
      if (each.event() instanceof CaseOpened opened) {
        maracs.put(opened.caseId(), opened.maracId());
        enter(opened.caseId(), opened.maracId(), opened.victim().name());
      } else if (each.event() instanceof CaseDetailsCorrected right) {
        enter(right.caseId(), requireNonNull(maracs.get(right.caseId())), right.victim().name());
      }
    }
  }

  /** Enters a case's name in the place of any before. */
  void enter(UUID caseId, String maracId, String name) {
    jdbc.sql("delete from command.victim_word where case_id = ?").param(caseId).update();
    for (String word : keys(name)) {
      jdbc.sql("insert into command.victim_word (marac_id, word, case_id) values (?, ?, ?)")
          .params(maracId, word, caseId)
          .update();
    }
  }

  /** Finds the MARAC's cases with a word of the name, those with most of it first. */
  List<UUID> find(String maracId, String name) {
    Set<String> words = keys(name);
    return words.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select case_id from command.victim_word where marac_id = :marac and word in (:words)
                group by case_id order by count(*) desc, case_id limit :most
                """)
            .param("marac", maracId)
            .param("words", words)
            .param("most", MOST)
            .query((row, number) -> row.getObject(1, UUID.class))
            .list();
  }

  private static Set<String> keys(String name) {
    return NameLikeness.words(name).stream().map(LookAlike::key).collect(Collectors.toSet());
  }
}
