package org.maractracker.query.views.caseload;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.access.ActionAccess;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.meeting.MeetingState;

/** Source of cases and what belongs to them: as they are now, or as of a moment. */
interface CaseSource {

  /** Returns whether parties have the numbers that commands take: all but as of a day. */
  boolean numbersParties();

  /** Returns whether the MARAC has been established. */
  boolean knowsMarac(String maracId);

  /** Returns the spellings of a MARAC's references that look like this one, in order. */
  List<String> spellings(String maracId, String reference);

  /**
   * Returns a page of a MARAC's cases, in order of reference.
   *
   * @param reference only the case with this reference; null for all
   * @param after the last case of the page before; null for the first page
   */
  List<CaseState> page(String maracId, @Nullable String reference, @Nullable UUID after, int limit);

  /** Returns a page of those cases in which one of the agencies may now read an action. */
  List<CaseState> pageKnownTo(
      Set<String> agencyIds,
      String maracId,
      @Nullable String reference,
      @Nullable UUID after,
      int limit);

  /** Returns these cases; none for one that does not exist, or did not then. */
  Map<UUID, CaseState> load(Collection<UUID> caseIds);

  /** Returns these MARACs; none for one that was not yet established. */
  Map<String, MaracState> maracs(Collection<String> maracIds);

  /** Returns the meetings at which any of the cases is listed, the earliest first. */
  List<MeetingState> sittings(Collection<UUID> caseIds);

  /** Returns the access to the actions of the cases. */
  Collection<ActionAccess> standings(Collection<UUID> caseIds);

  /** Returns whether one of the agencies may now read an action of the case. */
  boolean knownTo(Collection<String> agencyIds, UUID caseId);
}
