package org.maractracker.query.views.history;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.view.MinPosition;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.views.history.ActionDiff.Passed;
import org.maractracker.query.views.history.ActionDiff.Side;
import org.maractracker.query.web.page.Parameters;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** An action at two moments, over HTTP. */
@RestController
class DiffQueryApi {

  private final HistoryService stories;

  DiffQueryApi(HistoryService stories) {
    this.stories = stories;
  }

  /**
   * Compares an action with itself.
   *
   * @param from a position, a day, or an instant
   * @param to the same; now when it is not given
   */
  @GetMapping("/api/actions/{actionId}/diff")
  @Operation(summary = "An action at two moments: each a position, a day, or an instant")
  ActionDiff diff(
      Caller caller,
      @PathVariable String actionId,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Parameters given = new Parameters();
    given.require("from", from);
    PointInTime before = PointInTime.read(given, "from", from);
    PointInTime after = PointInTime.read(given, "to", to);
    OptionalLong least = given.minPosition(minimum, minPosition);
    given.refuseFaults();
    History story = stories.ofAction(actionId, caller, least);
    HistoryService.requireRecorded(story, "from", before.position());
    HistoryService.requireRecorded(story, "to", after.position());
    return diff(story, before, after);
  }

  private ActionDiff diff(History story, PointInTime before, PointInTime after) {
    List<RecordedEvent> first = selected(story, before);
    List<RecordedEvent> second = selected(story, after);
    Side from = new Side(before, state(story, first));
    Side to = new Side(after, state(story, second));
    if (from.state() == null && to.state() == null) {
      throw new RuleViolated(
          ProblemCode.NOT_FOUND, "actionId", "There was no such action at either moment.");
    }
    return new ActionDiff(
        UUID.fromString(story.id()),
        from,
        to,
        FieldChange.between(tree(from), tree(to)),
        between(story, first, second),
        story.position(),
        story.isStale());
  }

  private List<RecordedEvent> selected(History story, PointInTime point) {
    return stories.selected(story, point.moment(), point.position());
  }

  private static @Nullable ActionFields state(History story, List<RecordedEvent> selected) {
    return HistoryBuilder.of(selected)
        .action(UUID.fromString(story.id()))
        .map(ActionFields::of)
        .orElse(null);
  }

  private static JsonNode tree(Side side) {
    return side.state() == null ? FieldChange.nothing() : FieldChange.tree(side.state());
  }

  /** What only one of the two rests on. */
  private static List<Passed> between(
      History story, List<RecordedEvent> first, List<RecordedEvent> second) {
    Set<Long> one = positions(first);
    Set<Long> other = positions(second);
    return story.chronicle().items().stream()
        .filter(item -> one.contains(item.position()) != other.contains(item.position()))
        .map(Passed::of)
        .toList();
  }

  private static Set<Long> positions(List<RecordedEvent> events) {
    return events.stream().map(RecordedEvent::position).collect(Collectors.toSet());
  }
}
