package org.maractracker.command.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maractracker.text.LookAlike;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Part of the register that knows which references look alike ({@link LookAlike}). */
final class ReferenceKeys {

  private static final Logger LOG = LoggerFactory.getLogger(ReferenceKeys.class);

  private final JdbcClient jdbc;

  ReferenceKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Enters a new case.
   *
   * @throws org.springframework.dao.DuplicateKeyException when another's reference looks like it
   */
  void enter(UUID caseId, String maracId, String reference) {
    insert("", new Case(caseId, maracId, reference));
  }

  /**
   * Enters another reference in the place of the case's own, whose key goes to a case that looked
   * like it and has none.
   *
   * @throws org.springframework.dao.DuplicateKeyException when another's reference looks like it
   */
  void replace(UUID caseId, String maracId, String reference) {
    jdbc.sql("delete from command.reference_key where case_id = ?").param(caseId).update();
    enter(caseId, maracId, reference);
    without(" and c.marac_id = ?", maracId)
        .forEach(each -> insert(" on conflict do nothing", each));
  }

  Optional<UUID> find(String maracId, String reference) {
    return jdbc.sql(
            "select case_id from command.reference_key where marac_id = ? and reference_key = ?")
        .params(maracId, LookAlike.key(reference))
        .query((row, number) -> row.getObject(1, UUID.class))
        .optional();
  }

  private record Case(UUID caseId, String maracId, String reference) {}

  /**
   * Enters the cases that have no key: those that a version before the keys opened. Of several that
   * look alike one has the key; the others stay, each found by its own spelling, and are named in
   * the log by id.
   */
  void fill() {
    LookAlike.key(""); // ICU reads its tables here, and not under the order lock.
    List<UUID> alike =
        without("").stream()
            .filter(each -> insert(" on conflict do nothing", each) == 0)
            .map(Case::caseId)
            .toList();
    if (!alike.isEmpty()) {
      LOG.warn(
          "{} cases have a reference that looks like another case's; they stay, and asking for"
              + " either reference lists them all: {}",
          alike.size(),
          alike);
    }
  }

  /** Returns the cases that have no key. */
  private List<Case> without(String condition, Object... parameters) {
    return jdbc.sql(
            """
            select c.case_id, c.marac_id, c.reference from command.casefile c
            where not exists (select 1 from command.reference_key k where k.case_id = c.case_id)
            %s order by c.case_id
            """
                .formatted(condition))
        .params(parameters)
        .query((row, number) ->
            new Case(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
        .list();
  }

  private int insert(String otherwise, Case entered) {
    return jdbc.sql(
            "insert into command.reference_key (marac_id, reference_key, case_id) values (?, ?, ?)"
                + otherwise)
        .params(entered.maracId(), LookAlike.key(entered.reference()), entered.caseId())
        .update();
  }
}
