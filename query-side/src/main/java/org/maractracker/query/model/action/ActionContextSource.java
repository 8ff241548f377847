package org.maractracker.query.model.action;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Source of actions' context (time zones, meetings, safe contact), now or as of a moment. */
public interface ActionContextSource {

  /** Returns whether the MARAC has been established. */
  boolean isMarac(String maracId);

  /** Returns the MARAC of a meeting; empty when there is no such meeting. */
  Optional<String> maracOf(UUID meetingId);

  /** Returns the time zones of these MARACs; none for one that has named none. */
  Map<String, ZoneId> zones(Collection<String> maracIds);

  /** Returns all that the answers about these actions need. */
  ActionContext around(Collection<ActionState> actions);
}
