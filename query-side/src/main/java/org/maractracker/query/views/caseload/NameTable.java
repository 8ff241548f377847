package org.maractracker.query.views.caseload;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.casefile.NumberedParty;
import org.springframework.jdbc.support.SqlArrayValue;

/** Table {@code query.caseload_name}: the words of the names of everybody that a case is about. */
final class NameTable {

  static final String NAME = "caseload_name";

  private static final String COLUMNS =
      NAME + " (case_id, person, token, marac_id, sound, head, tail)";

  private final ViewTables tables;

  NameTable(ViewTables tables) {
    this.tables = tables;
  }

  /**
   * Word of somebody's name.
   *
   * @param person 0 for the victim-survivor, and from 1 for the other parties in their order
   */
  record NameWord(UUID caseId, int person, String token) {}

  /** Replaces the words of these cases. */
  void replace(Collection<CaseState> changed) {
    tables.delete(NAME + " (case_id)", changed.stream().map(CaseState::caseId).toList());
    tables.insert(COLUMNS, changed.stream().flatMap(NameTable::rows).toList());
  }

  private static Stream<Object[]> rows(CaseState file) {
    List<String> names = names(file);
    return IntStream.range(0, names.size())
        .boxed()
        .flatMap(person ->
            NameToken.all(names.get(person)).stream()
                .map(word ->
                    new Object[] {
                      file.caseId(),
                      person,
                      word.text(),
                      file.maracId(),
                      word.sound(),
                      word.head(),
                      word.tail()
                    }));
  }

  /** Returns the names of all the case is about, the victim-survivor's first. */
  static List<String> names(CaseState file) {
    return Stream.concat(
            Stream.of(file.referral().victim().name()),
            file.realParties().stream().map(NumberedParty::label))
        .toList();
  }

  /** Returns the words of a MARAC's cases that may be one of those looked for. */
  List<NameWord> like(String maracId, List<NameToken> wanted) {
    return tables
        .sql(
            "select case_id, person, token from %s where marac_id = :marac and (token = any(:tokens)"
                + " or head = any(:heads) or tail = any(:tails) or sound = any(:sounds))",
            NAME)
        .params(
            Map.of(
                "marac", maracId,
                "tokens", keys("token", wanted, NameToken::text),
                "heads", keys("head", wanted, NameToken::head),
                "tails", keys("tail", wanted, NameToken::tail),
                "sounds", keys("sound", wanted, NameToken::sound)))
        .query((row, number) ->
            new NameWord(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)))
        .list();
  }

  private SqlArrayValue keys(
      String column, List<NameToken> wanted, Function<NameToken, String> key) {
    return tables.array(
        "%s (%s)".formatted(NAME, column),
        wanted.stream().map(key).filter(text -> !text.isEmpty()).distinct().toList());
  }

  void clear() {
    tables.clear(NAME);
  }
}
