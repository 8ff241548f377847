package org.maractracker.query.model.action;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What surrounds actions: time zones, meetings, safe contact; now, or at a moment. */
public interface ActionContextSource {

  /** Whether the MARAC has been established. */
  boolean isMarac(String maracId);

  /** The MARAC a meeting belongs to; empty when there is no such meeting. */
  Optional<String> maracOf(UUID meetingId);

  /** The time zones of these MARACs; none for one that has said none. */
  Map<String, ZoneId> zones(Collection<String> maracIds);

  /** All that the answers about these actions need. */
  ActionContext around(Collection<ActionState> actions);
}
