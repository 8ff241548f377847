package org.maractracker.query.views.marac;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.asof.PinnedLists;
import org.maractracker.query.asof.ViewReader;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.marac.Agency;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.AsOfQuery;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.ListMoment;
import org.maractracker.query.web.page.Page;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.PagedQuery;
import org.maractracker.query.web.page.ViewReading;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of MARACs and their agencies, which every member may read. */
@RestController
@Tag(name = ApiTags.MARACS)
@RequestMapping("/api/maracs")
class MaracQueryApi {

  private final MaracTable present;
  private final AsOfQueries past;
  private final ViewReader views;
  private final PinnedLists lists;

  MaracQueryApi(MaracTable present, AsOfQueries past, ViewReader views, PinnedLists lists) {
    this.present = present;
    this.past = past;
    this.views = views;
    this.lists = lists;
  }

  private MaracSource at(AsOf moment) {
    return moment.isNow() ? present : new PastMaracs(past.of(moment));
  }

  private MaracSource at(ListMoment page) {
    return page.read().isNow() ? present : new PastMaracs(past.of(page));
  }

  private ViewReading read(AsOf moment, OptionalLong least) {
    return views.read(MaracProjection.NAME, moment, least);
  }

  @GetMapping
  @Operation(
      operationId = "listMaracs",
      summary = "The caller's MARACs, in order of their ids",
      description = "Those in which the caller has a role.")
  Page<MaracRow> maracs(Caller caller, QueryParameters<PagedQuery> query) {
    PagedQuery asked = query.read();
    PageRequest page = asked.page();
    Cursor place = Cursor.of("maracs", caller, asked.moment());
    String after = Objects.requireNonNullElse(place.key(page.cursor()), "");
    return list(
        asked,
        place,
        (at, stale) ->
            Page.of(
                    find(at(at), caller, after, page.limit() + 1),
                    page.limit(),
                    at.position(),
                    marac -> place.after(at.pin(), marac.maracId()))
                .map(maracs -> maracs.stream().map(marac -> MaracRow.of(marac, stale)).toList())
                .marked(stale));
  }

  @GetMapping("/{maracId}")
  @Operation(
      operationId = "readMarac",
      summary = "One MARAC with its settings",
      description = "Every member may read it.")
  MaracRow marac(
      Caller caller,
      @PathVariable String maracId,
      QueryParameters<AsOfQuery> query,
      HttpServletResponse response) {
    requireMember(caller, maracId);
    return one(maracId, query.read(), response, MaracRow::of);
  }

  @GetMapping("/{maracId}/local-practice")
  @Operation(
      operationId = "readLocalPractice",
      summary = "What a MARAC does in its own way",
      description =
          "Its papers, thresholds and reminders; a dashboard reads no texts and mailboxes.")
  LocalPracticeItem localPractice(
      Caller caller,
      @PathVariable String maracId,
      QueryParameters<AsOfQuery> query,
      HttpServletResponse response) {
    requireMember(caller, maracId);
    return one(
        maracId,
        query.read(),
        response,
        caller.hasOnly(maracId, Role.DASHBOARD) ? LocalPracticeOutline::of : LocalPracticeRow::of);
  }

  private <T> T one(
      String maracId,
      AsOfQuery asked,
      HttpServletResponse response,
      BiFunction<MaracState, Stale, T> shown) {
    ViewReading reading = read(asked.moment(), asked.minPosition());
    MaracState marac = find(at(asked.moment()), maracId);
    if (asked.moment().isNow()) {
      response.setHeader(HttpHeaders.ETAG, "\"%d\"".formatted(marac.version()));
    }
    return shown.apply(marac, reading.stale());
  }

  @GetMapping("/{maracId}/agencies")
  @Operation(
      operationId = "listAgencies",
      summary = "The agencies of a MARAC, in order of their ids",
      description = "Those that left are among them.")
  Page<AgencyRow> agencies(
      Caller caller, @PathVariable String maracId, QueryParameters<PagedQuery> query) {
    requireMember(caller, maracId);
    PagedQuery asked = query.read();
    PageRequest page = asked.page();
    Cursor place = Cursor.of("agencies", caller, maracId, asked.moment());
    String after = Objects.requireNonNullElse(place.key(page.cursor()), "");
    return list(
        asked,
        place,
        (at, stale) -> {
          find(present, maracId);
          return Page.of(
                  agencies(at(at), maracId, after),
                  page.limit(),
                  at.position(),
                  agency -> place.after(at.pin(), agency.agencyId()))
              .map(rows -> rows.stream().map(agency -> AgencyRow.of(agency, stale)).toList());
        });
  }

  private static List<Agency> agencies(MaracSource source, String maracId, String after) {
    return source.find(maracId).map(MaracState::agencies).orElse(List.of()).stream()
        .filter(agency -> agency.agencyId().compareTo(after) > 0)
        .toList();
  }

  private <T> T list(PagedQuery asked, Cursor place, BiFunction<ListMoment, Stale, T> answer) {
    return lists.read(
        asked.moment(),
        place,
        asked.page(),
        List.of(MaracProjection.NAME),
        asked.minPosition(),
        answer);
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
