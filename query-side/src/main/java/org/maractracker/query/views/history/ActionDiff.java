package org.maractracker.query.views.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.wording.Narrator;
import org.maractracker.store.events.RecordedEvent;

/**
 * Difference of an action between two points.
 *
 * @param changes the fields in which they differ, by name
 * @param events those that only one of the two is folded from, in the order they were recorded
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

  /** Event that only one of the two is folded from; the history has more of it. */
  @Schema(name = "EventBetween")
  record Passed(
      long position, String type, PartialDate occurredOn, Instant recordedAt, String narrative) {

    /** Returns what is told of an event of an action. */
    static Passed of(RecordedEvent recorded) {
      return new Passed(
          recorded.position(),
          recorded.type().name(),
          recorded.event().occurredOn(),
          recorded.recordedAt(),
          Narrator.BY_ID.tell((ActionEvent) recorded.event()));
    }
  }

  /**
   * Action at one point.
   *
   * @param state null when it did not exist
   */
  @Schema(name = "ActionThen")
  record Side(@JsonUnwrapped PointInTime point, @Nullable ActionFields state) {}
}
