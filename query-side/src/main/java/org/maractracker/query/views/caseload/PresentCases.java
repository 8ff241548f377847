package org.maractracker.query.views.caseload;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.access.ActionAccess;
import org.maractracker.query.model.access.ActionAccessTable;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.meeting.MeetingState;
import org.springframework.stereotype.Component;

/** Source of cases as they are now, from the view's tables. */
@Component
class PresentCases implements CaseSource {

  private final CaseTable cases;
  private final CaseloadMeetingTable sittings;
  private final FoldedTable<String, MaracState> maracs;
  private final ActionAccessTable standings;

  PresentCases(CaseTable cases, CaseloadMeetingTable sittings, ViewTables tables) {
    this.cases = cases;
    this.sittings = sittings;
    this.maracs = CaseloadProjection.maracs(tables);
    this.standings = new ActionAccessTable(tables, CaseloadProjection.NAME);
  }

  @Override
  public List<String> spellings(String maracId, String reference) {
    return cases.spellings(maracId, reference);
  }

  @Override
  public boolean numbersParties() {
    return true;
  }

  @Override
  public boolean knowsMarac(String maracId) {
    return !maracs.load(List.of(maracId)).isEmpty();
  }

  @Override
  public List<CaseState> page(
      String maracId, @Nullable String reference, @Nullable UUID after, int limit) {
    return cases.page(maracId, reference, after, limit);
  }

  @Override
  public List<CaseState> pageKnownTo(
      Set<String> agencyIds,
      String maracId,
      @Nullable String reference,
      @Nullable UUID after,
      int limit) {
    return cases.pageKnownTo(agencyIds, maracId, reference, after, limit);
  }

  @Override
  public Map<UUID, CaseState> load(Collection<UUID> caseIds) {
    return cases.load(caseIds);
  }

  @Override
  public Map<String, MaracState> maracs(Collection<String> maracIds) {
    return maracs.load(maracIds);
  }

  @Override
  public List<MeetingState> sittings(Collection<UUID> caseIds) {
    return sittings.ofCases(caseIds);
  }

  @Override
  public Collection<ActionAccess> standings(Collection<UUID> caseIds) {
    return standings.ofCases(caseIds);
  }

  @Override
  public boolean knownTo(Collection<String> agencyIds, UUID caseId) {
    return !standings.casesKnownTo(agencyIds, List.of(caseId)).isEmpty();
  }
}
