package org.maractracker.bench.usual;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP addresses of actions, those of the tracker that the benchmark asks. */
@RestController
@RequestMapping("/api")
class ActionApi {

  private final ActionService actions;
  private final ActionHistory history;

  ActionApi(ActionService actions, ActionHistory history) {
    this.actions = actions;
    this.history = history;
  }

  record Stored(UUID id, @Nullable Long version) {

    static Stored of(Action action) {
      return new Stored(action.getId(), action.getVersion());
    }
  }

  record History(List<ActionHistory.Entry> items) {}

  @PostMapping("/actions")
  @ResponseStatus(HttpStatus.CREATED)
  Stored agree(@Valid @RequestBody ActionRequests.Agree asked) {
    return Stored.of(actions.agree(asked));
  }

  @PostMapping("/actions/{id}/progress")
  Stored progress(@PathVariable UUID id, @Valid @RequestBody ActionRequests.Progress told) {
    return Stored.of(actions.progress(id, told));
  }

  @PostMapping("/actions/{id}/complete")
  Stored complete(@PathVariable UUID id, @Valid @RequestBody ActionRequests.Complete told) {
    return Stored.of(actions.complete(id, told));
  }

  @GetMapping("/actions")
  Page open(
      @RequestParam String marac,
      @RequestParam(required = false) @Nullable String agency,
      @RequestParam(required = false) @Nullable String cursor) {
    return actions.open(marac, agency, cursor);
  }

  @GetMapping("/overdue")
  Page overdue(
      @RequestParam String marac, @RequestParam(required = false) @Nullable String cursor) {
    return actions.overdue(marac, cursor);
  }

  @GetMapping("/actions/{id}/history")
  History history(@PathVariable UUID id) {
    return new History(history.of(id));
  }
}
