package org.maractracker.query.views.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.Origin;
import org.maractracker.events.PartialDate;
import org.maractracker.store.events.RecordedEvent;
import tools.jackson.databind.JsonNode;

/**
 * History item: one event.
 *
 * @param position its position in the store's total order
 * @param caseId the case, or that put on an agenda or taken off it; null where there is none
 * @param actionId the action; null for an event of the case or the meeting itself
 * @param version its version in its aggregate, from 0
 * @param type the logical name it is stored under
 * @param revision the form of its payload
 * @param occurredOn when it happened in the world, as precisely as is known
 * @param recordedAt when it was recorded
 * @param actor who recorded it, as they were then
 * @param narrative one sentence
 * @param payload the event as stored
 * @param state the action, the case or the meeting after it
 * @param changes the fields in which that differs from before
 */
@Schema(name = "HistoryEvent")
record HistoryItem(
    long position,
    String maracId,
    @Nullable UUID caseId,
    @Nullable UUID actionId,
    long version,
    String type,
    String revision,
    PartialDate occurredOn,
    Instant recordedAt,
    Actor actor,
    String narrative,
    JsonNode payload,
    Object state,
    List<FieldChange> changes) {

  /**
   * Actor who recorded the event.
   *
   * @param name the name at that time
   * @param role the role in which they acted
   * @param agencyId the agency they acted for; null for roles without one
   */
  @Schema(name = "RecordedBy")
  record Actor(
      @Nullable String id,
      @Nullable String name,
      @Nullable String role,
      @Nullable String agencyId) {

    static Actor of(RecordedEvent recorded) {
      return new Actor(
          recorded.origin(Origin.ACTOR),
          recorded.origin(Origin.ACTOR_NAME),
          recorded.origin(Origin.ACTOR_ROLE),
          recorded.origin(Origin.ACTOR_AGENCY));
    }
  }
}
