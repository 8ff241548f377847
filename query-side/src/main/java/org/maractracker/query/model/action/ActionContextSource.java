package org.maractracker.query.model.action;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Source of actions' context (time zones, meetings, cases), now or as of a moment. */
public interface ActionContextSource {

  /** The MARAC a meeting belongs to; empty when there is no such meeting. */
  Optional<String> maracOf(UUID meetingId);

  /** The time zones of these MARACs; none for one that was never established. */
  Map<String, ZoneId> zones(Collection<String> maracIds);

  /** All meetings of these MARACs. */
  List<MeetingRow> meetings(Collection<String> maracIds);

  /** What is said of these cases; none for one that is not there, or was not then. */
  Map<UUID, CaseSummary> cases(Collection<UUID> caseIds);
}
