package org.maractracker.query.views.caseload;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.action.ReadAccess;
import org.maractracker.query.model.casefile.CaseState;

/**
 * Query service for cases: finds and shows them as far as a caller may read them (contract 4.5).
 */
record Caseload(CaseSource cases) {

  boolean knowsMarac(String maracId) {
    return cases.knowsMarac(maracId);
  }

  /**
   * Returns the cases on the caller's list: all of the MARAC, or those of its agencies' actions.
   *
   * @param reference only the cases whose references look like this one; null for all
   */
  List<CaseState> page(
      ReadAccess sight,
      String maracId,
      @Nullable String reference,
      @Nullable UUID after,
      int limit) {
    if (reference == null) {
      return spelled(sight, maracId, null, after, limit);
    }
    return cases.spellings(maracId, reference).stream()
        .flatMap(spelling -> spelled(sight, maracId, spelling, after, limit).stream())
        .limit(limit)
        .toList();
  }

  private List<CaseState> spelled(
      ReadAccess sight,
      String maracId,
      @Nullable String reference,
      @Nullable UUID after,
      int limit) {
    return sight.whole() || sight.counted()
        ? cases.page(maracId, reference, after, limit)
        : cases.pageKnownTo(sight.agencies(), maracId, reference, after, limit);
  }

  List<? extends CaseItem> list(List<CaseState> files, ReadAccess sight, Stale stale) {
    if (sight.whole()) {
      return rows().of(files, stale);
    }
    return sight.counted()
        ? rows().of(files, stale).stream().map(CaseRow::outline).toList()
        : files.stream().map(file -> CaseContact.of(file, stale)).toList();
  }

  /** Returns one case; empty when the caller may not know of it. */
  Optional<CaseItem> item(UUID caseId, Caller caller, Stale stale) {
    return Optional.ofNullable(cases.load(List.of(caseId)).get(caseId))
        .flatMap(file -> item(file, ReadAccess.of(caller, file.maracId()), stale));
  }

  private Optional<CaseItem> item(CaseState file, ReadAccess sight, Stale stale) {
    if (sight.whole()) {
      return Optional.of(rows().of(List.of(file), stale).getFirst());
    }
    return cases.knownTo(sight.agencies(), file.caseId())
        ? Optional.of(CaseContact.of(file, stale))
        : Optional.empty();
  }

  private CaseRows rows() {
    return new CaseRows(cases);
  }
}
