package org.maractracker.query.model.action;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maractracker.events.casefile.SafeContact;

/** Source of actions' context (time zones, meetings, safe contact), now or as of a moment. */
public interface ActionContextSource {

  /** The MARAC a meeting belongs to; empty when there is no such meeting. */
  Optional<String> maracOf(UUID meetingId);

  /** The time zones of these MARACs; none for one that was never established. */
  Map<String, ZoneId> zones(Collection<String> maracIds);

  /** All meetings of these MARACs. */
  List<MeetingRow> meetings(Collection<String> maracIds);

  /** How contact can safely be made in these cases; none where that was not said. */
  Map<UUID, SafeContact> safeContacts(Collection<UUID> caseIds);
}
