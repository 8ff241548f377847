package org.maractracker.query.actionlist;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.action.ActionAnswer;
import org.maractracker.query.action.ActionAnswers;
import org.maractracker.query.action.ActionColumns;
import org.maractracker.query.action.ActionPages;
import org.maractracker.query.action.ActionRow;
import org.maractracker.query.action.ActionSelection;
import org.maractracker.query.action.Scope;
import org.maractracker.query.page.Cursor;
import org.maractracker.query.page.Page;
import org.maractracker.query.page.PageRequest;
import org.maractracker.query.page.Parameters;
import org.maractracker.query.view.Freshness;
import org.maractracker.query.view.MinPosition;
import org.maractracker.query.view.Stale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The action list over HTTP. */
@RestController
@RequestMapping("/api")
class ActionListQueryApi {

  private final ActionListProjection view;
  private final Freshness freshness;
  private final ActionAnswers answers;
  private final ActionPages pages;

  ActionListQueryApi(ActionListProjection view, Freshness freshness, Clock clock) {
    this.view = view;
    this.freshness = freshness;
    this.answers = new ActionAnswers(view.rows(), clock);
    this.pages =
        new ActionPages(view.name(), view.rows(), freshness, "a.sort_on", ActionColumns::sortOn);
  }

  @GetMapping("/actions")
  @Operation(summary = "The action list by due date; agency: owner or partner; meeting: agreed at")
  Page<ActionRow> actions(
      Caller caller,
      @RequestParam(required = false) @Nullable String marac,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String agency,
      @RequestParam(required = false) @Nullable String meeting,
      @RequestParam(name = "case", required = false) @Nullable String ofCase,
      @RequestParam(required = false) @Nullable String dueBefore,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Scope all = Scope.of(caller);
    Parameters given = new Parameters();
    Filter filter =
        new Filter(
            given.text("marac", marac),
            given.oneOf("status", status, ActionStatus.class),
            given.text("agency", agency),
            given.id("meeting", meeting),
            given.id("case", ofCase),
            given.day("dueBefore", dueBefore));
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    given.refuseFaults();
    Scope scope = all.in(caller, filter.marac);
    freshness.await(view.name(), asked.minPosition());
    answers.requireEstablished(scope);
    Stale stale = freshness.stale(view.name());
    return pages
        .page(filter.of(scope), Cursor.of("actions", filter), asked)
        .map(actions -> answers.rows(actions, scope, null, stale))
        .marked(stale);
  }

  /** What narrows the list; null where nothing does. */
  private record Filter(
      @Nullable String marac,
      @Nullable ActionStatus status,
      @Nullable String agency,
      @Nullable UUID meeting,
      @Nullable UUID ofCase,
      @Nullable LocalDate dueBefore) {

    ActionSelection of(Scope scope) {
      return new ActionSelection(scope)
          .concerning(agency)
          .where("a.status = ?", status == null ? null : status.name())
          .where("a.meeting_id = ?", meeting)
          .where("a.case_id = ?", ofCase)
          .where("a.due_on < ?", dueBefore);
    }
  }

  @GetMapping("/meetings/{meetingId}/action-list")
  @Operation(summary = "The actions agreed at a meeting or carried to it, by due date")
  Page<ActionRow> meetingsList(
      Caller caller,
      @PathVariable String meetingId,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Scope all = Scope.of(caller);
    Parameters given = new Parameters();
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    given.refuseFaults();
    freshness.await(view.name(), asked.minPosition());
    UUID meeting = Parameters.toId(meetingId);
    Scope scope = scopeOf(meeting, all, caller);
    Stale stale = freshness.stale(view.name());
    ActionSelection selection =
        new ActionSelection(scope)
            .where(
                "exists (select 1 from query.actionlist_on_meeting m"
                    + " where m.action_id = a.action_id and m.meeting_id = ?)",
                meeting);
    return pages
        .page(selection, Cursor.of("action-list", meeting), asked)
        .map(actions -> answers.rows(actions, scope, null, stale))
        .marked(stale);
  }

  private Scope scopeOf(@Nullable UUID meeting, Scope all, Caller caller) {
    String marac =
        Optional.ofNullable(meeting)
            .flatMap(answers::maracOf)
            .filter(caller::isMemberOf)
            .orElseThrow(() -> unknown("meetingId", "There is no such meeting."));
    return all.in(caller, marac);
  }

  /**
   * The tag is the action's version, for {@code If-Match}. It is not offered to Spring as a cache
   * tag: whether an action is overdue and how its case can be contacted change without it.
   */
  @GetMapping("/actions/{actionId}")
  @Operation(summary = "One action with all its fields")
  ActionAnswer action(
      Caller caller,
      @PathVariable String actionId,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum,
      HttpServletResponse response) {
    freshness.await(view.name(), MinPosition.of(minimum, minPosition));
    Stale stale = freshness.stale(view.name());
    ActionAnswer answer =
        Optional.ofNullable(Parameters.toId(actionId))
            .flatMap(view.rows()::find)
            .flatMap(action -> answers.item(action, caller, stale))
            .orElseThrow(() -> unknown("actionId", "There is no such action."));
    response.setHeader(HttpHeaders.ETAG, "\"%d\"".formatted(answer.action().version()));
    return answer;
  }

  private static RuleViolated unknown(String field, String sentence) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, sentence);
  }
}
