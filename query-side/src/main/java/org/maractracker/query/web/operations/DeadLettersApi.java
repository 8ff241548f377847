package org.maractracker.query.web.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.view.DeadLetter;
import org.maractracker.query.engine.view.DeadLetterService;
import org.maractracker.query.engine.view.DeadLetterService.Retried;
import org.maractracker.query.engine.view.DeadLetters;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.Page;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.Pin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of the events that a view could not apply. */
@RestController
@Tag(name = ApiTags.OPERATIONS)
@RequestMapping("/api/operations/views/{view}/dead-letters")
class DeadLettersApi {

  private final Operators operators;
  private final DeadLetters letters;
  private final DeadLetterService desk;
  private final Freshness freshness;

  DeadLettersApi(
      Operators operators, DeadLetters letters, DeadLetterService desk, Freshness freshness) {
    this.operators = operators;
    this.letters = letters;
    this.desk = desk;
    this.freshness = freshness;
  }

  @GetMapping
  @Operation(
      operationId = "listDeadLetters",
      summary = "The events a view has set aside or given up",
      description = "In order of position.")
  Page<DeadLetter> deadLetters(
      Caller caller, @PathVariable String view, QueryParameters<PageRequest> query) {
    operators.admit(caller, view);
    PageRequest asked = query.read();
    Cursor place = Cursor.of("dead-letters", caller, view);
    long after = position(place.key(asked.cursor())).orElse(0L);
    long readTo = freshness.readTo(view);
    return Page.of(
        letters.page(view, after, asked.limit() + 1),
        asked.limit(),
        readTo,
        letter -> place.after(Pin.NONE, Long.toString(letter.position())));
  }

  @GetMapping("/{position}")
  @Operation(
      operationId = "readDeadLetter",
      summary = "One event a view has set aside",
      description = "Nothing of what it says.")
  DeadLetter deadLetter(Caller caller, @PathVariable String view, @PathVariable String position) {
    operators.admit(caller, view);
    return position(position)
        .flatMap(at -> letters.find(view, at))
        .orElseThrow(DeadLettersApi::unknown);
  }

  @PostMapping("/{position}/retry")
  @Operation(
      operationId = "retryDeadLetter",
      summary = "Try what a view has set aside again",
      description = "All of the same aggregate, in order.")
  Retried retry(Caller caller, @PathVariable String view, @PathVariable String position) {
    operators.admit(caller, view);
    return position(position)
        .flatMap(at -> desk.retry(view, at))
        .orElseThrow(DeadLettersApi::unknown);
  }

  /**
   * Body with which an event is given up for a view.
   *
   * @param reason for those who look later; no names
   */
  record GivingUp(String reason) {}

  @PostMapping("/{position}/evict")
  @Operation(
      operationId = "evictDeadLetter",
      summary = "Give an event up for this view",
      description = "What it is about stays marked stale.")
  DeadLetter evict(
      Caller caller,
      @PathVariable String view,
      @PathVariable String position,
      @RequestBody GivingUp body) {
    operators.admit(caller, view);
    return position(position)
        .flatMap(at -> desk.evict(view, at, caller.subject(), body.reason()))
        .orElseThrow(DeadLettersApi::unknown);
  }

  /**
   * Returns the position; empty for a text that cannot be one, which is then answered as not found.
   */
  private static Optional<Long> position(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}")
        ? Optional.of(Long.valueOf(text))
        : Optional.empty();
  }

  private static RuleViolated unknown() {
    return Operators.unknown("position", "This view has set no such event aside.");
  }
}
