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

/** Where cases and what belongs to them are read: as they are now, or as they were at a moment. */
interface CaseSource {

  /** Whether the MARAC has been established. */
  boolean knowsMarac(String maracId);

  /**
   * A page of a MARAC's cases, in order of reference.
   *
   * @param reference only the case with this reference; null for all
   * @param after the last case of the page before; null for the first page
   */
  List<CaseState> page(String maracId, @Nullable String reference, @Nullable UUID after, int limit);

  /** The same, of the cases in which one of the agencies may now read an action. */
  List<CaseState> pageKnownTo(
      Set<String> agencyIds,
      String maracId,
      @Nullable String reference,
      @Nullable UUID after,
      int limit);

  /** These cases; none for one that is, or was, not there. */
  Map<UUID, CaseState> load(Collection<UUID> caseIds);

  /** These MARACs; none for one that was not yet established. */
  Map<String, MaracState> maracs(Collection<String> maracIds);

  /** The meetings at which any of the cases is listed, the earliest first. */
  List<MeetingState> sittings(Collection<UUID> caseIds);

  /** Where the actions of the cases stand. */
  Collection<ActionAccess> standings(Collection<UUID> caseIds);

  /** Whether one of the agencies may now read an action of the case. */
  boolean knownTo(Collection<String> agencyIds, UUID caseId);
}
