package org.maractracker.query.views.marac;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.MinPosition;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.marac.Agency;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.AsOfParameters;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.Page;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** MARACs and their agencies over HTTP: every member may read them. */
@RestController
@RequestMapping("/api/maracs")
class MaracQueryApi {

  private final MaracTable present;
  private final AsOfQueries past;
  private final Freshness freshness;

  MaracQueryApi(MaracTable present, AsOfQueries past, Freshness freshness) {
    this.present = present;
    this.past = past;
    this.freshness = freshness;
  }

  private MaracSource at(AsOf moment) {
    return moment.isNow() ? present : new PastMaracs(past.of(moment));
  }

  @GetMapping
  @Operation(summary = "The caller's MARACs, in order of their ids")
  Page<MaracRow> maracs(
      Caller caller,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Parameters given = new Parameters();
    AsOf moment = given.moment(at);
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    given.refuseFaults();
    Cursor place = Cursor.of("maracs", moment);
    String after = Objects.requireNonNullElse(place.key(asked.cursor()), "");
    String view = AsOfQueries.view(moment, MaracProjection.NAME);
    freshness.await(view, asked.minPosition());
    long position = freshness.readTo(view);
    Stale stale = freshness.stale(view);
    return Page.of(
            find(at(moment), caller, after, asked.limit() + 1),
            asked.limit(),
            position,
            marac -> place.after(marac.maracId()))
        .map(maracs -> maracs.stream().map(marac -> MaracRow.of(marac, stale)).toList())
        .marked(stale);
  }

  @GetMapping("/{maracId}")
  @Operation(summary = "One MARAC with its settings")
  MaracRow marac(
      Caller caller,
      @PathVariable String maracId,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum,
      HttpServletResponse response) {
    requireMember(caller, maracId);
    return one(maracId, at, minimum, minPosition, response, MaracRow::of);
  }

  @GetMapping("/{maracId}/local-practice")
  @Operation(summary = "What a MARAC does in its own way: its papers, thresholds and reminders")
  LocalPracticeRow localPractice(
      Caller caller,
      @PathVariable String maracId,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum,
      HttpServletResponse response) {
    requireMember(caller, maracId);
    return one(maracId, at, minimum, minPosition, response, LocalPracticeRow::of);
  }

  private <T> T one(
      String maracId,
      AsOfParameters at,
      @Nullable String minimum,
      @Nullable String minPosition,
      HttpServletResponse response,
      BiFunction<MaracState, Stale, T> shown) {
    Parameters given = new Parameters();
    AsOf moment = given.moment(at);
    OptionalLong least = given.minPosition(minimum, minPosition);
    given.refuseFaults();
    String view = AsOfQueries.view(moment, MaracProjection.NAME);
    freshness.await(view, least);
    Stale stale = freshness.stale(view);
    MaracState marac = find(at(moment), maracId);
    if (moment.isNow()) {
      response.setHeader(HttpHeaders.ETAG, "\"%d\"".formatted(marac.version()));
    }
    return shown.apply(marac, stale);
  }

  @GetMapping("/{maracId}/agencies")
  @Operation(summary = "The agencies of a MARAC, those that left among them, in order of their ids")
  Page<AgencyRow> agencies(
      Caller caller,
      @PathVariable String maracId,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    requireMember(caller, maracId);
    Parameters given = new Parameters();
    AsOf moment = given.moment(at);
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    given.refuseFaults();
    Cursor place = Cursor.of("agencies", maracId, moment);
    String after = Objects.requireNonNullElse(place.key(asked.cursor()), "");
    String view = AsOfQueries.view(moment, MaracProjection.NAME);
    freshness.await(view, asked.minPosition());
    long position = freshness.readTo(view);
    Stale stale = freshness.stale(view);
    find(present, maracId);
    List<Agency> agencies =
        at(moment).find(maracId).map(MaracState::agencies).orElse(List.of()).stream()
            .filter(agency -> agency.agencyId().compareTo(after) > 0)
            .toList();
    return Page.of(agencies, asked.limit(), position, agency -> place.after(agency.agencyId()))
        .map(rows -> rows.stream().map(agency -> AgencyRow.of(agency, stale)).toList());
  }

  private static List<MaracState> find(MaracSource source, Caller caller, String after, int limit) {
    Set<String> mine =
        caller.memberships().stream().map(Membership::maracId).collect(Collectors.toSet());
    return mine.contains(Membership.EVERY_MARAC)
        ? source.all(after, limit)
        : source.among(mine, after, limit);
  }

  private static MaracState find(MaracSource source, String maracId) {
    return source.find(maracId).orElseThrow(MaracQueryApi::unknown);
  }

  private static void requireMember(Caller caller, String maracId) {
    if (!caller.isMemberOf(maracId)) {
      throw unknown();
    }
  }

  private static RuleViolated unknown() {
    return new RuleViolated(ProblemCode.NOT_FOUND, "maracId", "There is no such MARAC.");
  }
}
