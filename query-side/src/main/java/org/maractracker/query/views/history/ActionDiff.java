package org.maractracker.query.views.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.query.model.action.ActionFields;

/**
 * An action at two points, and what lies between.
 *
 * @param changes the fields in which they differ, by name
 * @param events those that one of them rests on and the other does not, in the order they were
 *     recorded
 * @param position how far the view had read
 */
record ActionDiff(
    UUID actionId,
    Side from,
    Side to,
    List<FieldChange> changes,
    List<Passed> events,
    long position,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {

  /** An event that lies between; its history tells more of it. */
  @Schema(name = "EventBetween")
  record Passed(
      long position, String type, PartialDate occurredOn, Instant recordedAt, String narrative) {

    static Passed of(HistoryItem item) {
      return new Passed(
          item.position(), item.type(), item.occurredOn(), item.recordedAt(), item.narrative());
    }
  }

  /**
   * The action at one point.
   *
   * @param state null when it was not there
   */
  @Schema(name = "ActionThen")
  record Side(@JsonUnwrapped PointInTime point, @Nullable ActionFields state) {}
}
