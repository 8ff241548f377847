package org.maractracker.query.views.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.views.history.ActionDiff.Passed;
import org.maractracker.query.views.history.ActionDiff.Side;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** HTTP address of the difference of an action between two moments. */
@RestController
@Tag(name = ApiTags.HISTORY)
class DiffQueryApi {

  private final HistoryService stories;

  DiffQueryApi(HistoryService stories) {
    this.stories = stories;
  }

  @GetMapping("/api/actions/{actionId}/diff")
  @Operation(
      operationId = "compareAction",
      summary = "An action at two moments",
      description =
          "Each a position, a day, or an instant: how it was at both, which fields "
              + "differ, and what was recorded between.")
  ActionDiff diff(Caller caller, @PathVariable String actionId, QueryParameters<DiffQuery> query) {
    DiffQuery asked = query.read();
    PointInTime before = asked.before();
    PointInTime after = asked.after();
    History story =
        stories.ofAction(actionId, caller, asked.knownAt(), asked.freshness().position());
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
        between(story, positions(first), positions(second)),
        story.position(),
        story.isStale(story.told(Set.of())));
  }

  private List<RecordedEvent> selected(History story, PointInTime point) {
    return stories.selected(story, point.moment(), point.position());
  }

  private static @Nullable ActionFields state(History story, List<RecordedEvent> selected) {
    return HistoryBuilder.of(selected, Set.of())
        .action(UUID.fromString(story.id()))
        .map(ActionFields::of)
        .orElse(null);
  }

  private static JsonNode tree(Side side) {
    return side.state() == null ? FieldChange.nothing() : FieldChange.tree(side.state());
  }

  /** Returns the events that only one of the two is folded from. */
  private static List<Passed> between(History story, Set<Long> first, Set<Long> second) {
    return story.events().stream()
        .filter(each -> first.contains(each.position()) != second.contains(each.position()))
        .map(Passed::of)
        .toList();
  }

  private static Set<Long> positions(List<RecordedEvent> events) {
    return events.stream().map(RecordedEvent::position).collect(Collectors.toSet());
  }
}
