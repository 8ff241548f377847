package org.maractracker.query.web.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.query.engine.rebuild.Rebuild;
import org.maractracker.query.engine.rebuild.Rebuilds;
import org.maractracker.query.engine.view.DeadLetters;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.ViewChecks;
import org.maractracker.query.engine.view.ViewLag;
import org.maractracker.query.engine.view.ViewVersions;
import org.maractracker.query.web.page.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of the views and their rebuilding. */
@RestController
@Tag(name = ApiTags.OPERATIONS)
@RequestMapping("/api/operations/views")
class ViewsApi {

  private final Operators operators;
  private final Freshness freshness;
  private final ViewLag lag;
  private final DeadLetters letters;
  private final ViewVersions versions;
  private final Rebuilds rebuilds;
  private final ViewChecks checks;

  ViewsApi(
      Operators operators,
      Freshness freshness,
      ViewLag lag,
      DeadLetters letters,
      ViewVersions versions,
      Rebuilds rebuilds,
      ViewChecks checks) {
    this.operators = operators;
    this.freshness = freshness;
    this.lag = lag;
    this.letters = letters;
    this.versions = versions;
    this.rebuilds = rebuilds;
    this.checks = checks;
  }

  @GetMapping
  @Operation(
      operationId = "listViews",
      summary = "Every view, and how far it is",
      description = "How far it has read, its dead letters, its last rebuild.")
  Page<ViewState> views(Caller caller) {
    Operators.admit(caller);
    long position = freshness.readByAll();
    List<ViewState> views = lag.views().stream().sorted().map(this::state).toList();
    return new Page<>(views, null, position, null);
  }

  private ViewState state(String view) {
    return new ViewState(
        view,
        freshness.readTo(view),
        lag.events(view),
        lag.time(view).toSeconds(),
        letters.count(view),
        versions.ours(view),
        versions.stored(view),
        rebuilds.find(view).orElse(null),
        checks.find(view).orElse(null));
  }

  /** Starts a rebuild; one that is under way goes on and is shown. */
  @PostMapping("/{view}/rebuild")
  @Operation(
      operationId = "rebuildView",
      summary = "Have a view made anew from the events",
      description = "It is read as it is meanwhile.")
  ResponseEntity<Rebuild> rebuild(Caller caller, @PathVariable String view) {
    operators.admit(caller, view);
    Rebuild begun = rebuilds.start(view, caller.subject());
    return ResponseEntity.accepted()
        .location(URI.create("/api/operations/views/" + view + "/rebuild"))
        .body(begun);
  }

  /** Starts a comparison; a rebuild or comparison that is under way goes on and is shown. */
  @PostMapping("/{view}/check")
  @Operation(
      operationId = "checkView",
      summary = "Have a view compared with what the events say",
      description = "Changes nothing; what differs is told by the list of views and the audit.")
  ResponseEntity<Rebuild> check(Caller caller, @PathVariable String view) {
    operators.admit(caller, view);
    Rebuild begun = rebuilds.compare(view, caller.subject());
    return ResponseEntity.accepted()
        .location(URI.create("/api/operations/views/" + view + "/rebuild"))
        .body(begun);
  }

  @GetMapping("/{view}/rebuild")
  @Operation(
      operationId = "readRebuild",
      summary = "How far a view's last rebuild or comparison is",
      description = "And in what the view differed from it.")
  Rebuild progress(Caller caller, @PathVariable String view) {
    operators.admit(caller, view);
    return rebuilds
        .find(view)
        .orElseThrow(() -> Operators.unknown("view", "This view has not been rebuilt."));
  }
}
