package org.maractracker.query.views.caseload;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.text.LookAlike;
import org.springframework.stereotype.Component;

/** Table {@code query.caseload_case}. */
@Component
class CaseTable {

  /**
   * Page of cases after a case in order of reference. The cursor names that case by its id: a
   * reference may say more of a person than belongs in an address.
   */
  private static final String PAGE =
      """
      where marac_id = :marac
        and (cast(:reference as varchar) is null or reference = cast(:reference as varchar))
        and (cast(:after as uuid) is null or (reference, case_id) >
          (select reference, case_id from query.caseload_case where case_id = cast(:after as uuid)))
      %s
      order by reference, case_id limit :limit
      """;

  private static final String KNOWN_TO =
      """
      and case_id in
        (select case_id from query.caseload_action_reader where agency_id in (:agencies))
      """;

  private final ViewTables tables;
  private final FoldedTable<UUID, CaseState> cases;
  private final NameTable names;

  CaseTable(ViewTables tables) {
    this.tables = tables;
    names = new NameTable(tables);
    cases =
        FoldedTable.ofDocuments(
            tables,
            "caseload_case",
            CaseState.class,
            List.of("case_id", "marac_id", "reference", "reference_key"),
            file ->
                new Object[] {
                  file.caseId(), file.maracId(), file.reference(), LookAlike.key(file.reference())
                });
  }

  /**
   * Returns the spellings of a MARAC's references that look like this one, in order; rows that the
   * view's version 3 wrote are found by their own spelling alone.
   */
  List<String> spellings(String maracId, String reference) {
    return tables
        .sql(
            "select distinct reference from %s where marac_id = :marac and (reference_key = :key"
                + " or (reference_key is null and reference = :reference)) order by reference",
            "caseload_case")
        .param("marac", maracId)
        .param("key", LookAlike.key(reference))
        .param("reference", reference)
        .query((row, number) -> row.getString(1))
        .list();
  }

  List<CaseState> page(
      String maracId, @Nullable String reference, @Nullable UUID after, int limit) {
    return cases.select(PAGE.formatted(""), asked(maracId, reference, after, limit));
  }

  List<CaseState> pageKnownTo(
      Set<String> agencyIds,
      String maracId,
      @Nullable String reference,
      @Nullable UUID after,
      int limit) {
    Map<String, @Nullable Object> asked = asked(maracId, reference, after, limit);
    asked.put("agencies", agencyIds);
    return cases.select(PAGE.formatted(KNOWN_TO), asked);
  }

  private static Map<String, @Nullable Object> asked(
      String maracId, @Nullable String reference, @Nullable UUID after, int limit) {
    Map<String, @Nullable Object> asked = new HashMap<>();
    asked.put("marac", maracId);
    asked.put("reference", reference);
    asked.put("after", after);
    asked.put("limit", limit);
    return asked;
  }

  Map<UUID, CaseState> load(Collection<UUID> caseIds) {
    return cases.load(caseIds);
  }

  void apply(List<RecordedEvent> batch) {
    Set<UUID> renamed = new HashSet<>();
    Collection<CaseState> changed =
        cases.apply(
            BatchFold.of(CaseEvent.class, batch),
            recorded -> ((CaseEvent) recorded.event()).caseId(),
            (before, event) -> {
              CaseState after = CaseState.after(before, event);
              if (before == null || !NameTable.names(before).equals(NameTable.names(after))) {
                renamed.add(after.caseId());
              }
              return after;
            });
    names.replace(changed.stream().filter(file -> renamed.contains(file.caseId())).toList());
  }

  void clear() {
    cases.clear();
    names.clear();
  }
}
