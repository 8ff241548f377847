package org.maractracker.query.views.caseload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.asof.AsOfSnapshot;
import org.maractracker.query.asof.PinnedLists;
import org.maractracker.query.asof.ViewReader;
import org.maractracker.query.model.action.ReadAccess;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.AsOfQuery;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.ListMoment;
import org.maractracker.query.web.page.Page;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.ResourceId;
import org.maractracker.query.web.page.ViewReading;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of cases. */
@RestController
@Tag(name = ApiTags.CASES)
@RequestMapping("/api")
class CaseloadQueryApi {

  private final PresentCases present;
  private final AsOfQueries past;
  private final ViewReader views;
  private final PinnedLists lists;

  CaseloadQueryApi(PresentCases present, AsOfQueries past, ViewReader views, PinnedLists lists) {
    this.lists = lists;
    this.present = present;
    this.past = past;
    this.views = views;
  }

  private Caseload at(AsOf moment) {
    if (moment.isNow()) {
      return new Caseload(present);
    }
    AsOfSnapshot then = past.of(moment);
    return new Caseload(new PastCases(then, then));
  }

  /** Returns the cases of one page, whose contact is not pinned. */
  private Caseload at(ListMoment page) {
    if (page.read().isNow()) {
      return new Caseload(present);
    }
    AsOfSnapshot then = past.of(page);
    return new Caseload(
        new PastCases(then, page.read().equals(page.asked()) ? then : past.asked(page)));
  }

  @GetMapping("/maracs/{maracId}/cases")
  @Operation(
      operationId = "listCases",
      summary = "The cases of a MARAC, in order of reference",
      description =
          "An agency sees those in which it may read an action, a dashboard no references.")
  Page<? extends CaseItem> cases(
      Caller caller, @PathVariable String maracId, QueryParameters<CasesQuery> query) {
    ReadAccess sight = sight(caller, maracId);
    CasesQuery asked = query.read();
    requireSightOfReferences(sight, asked);
    PageRequest page = asked.page();
    Cursor place = Cursor.of("cases", caller, maracId, asked.reference(), asked.moment());
    UUID after = after(place, page);
    return lists.read(
        asked.moment(),
        place,
        page,
        List.of(CaseloadProjection.NAME),
        asked.minPosition(),
        (at, stale) -> {
          Caseload caseload = at(at);
          if (!caseload.knowsMarac(maracId)) {
            throw unknown("maracId", "There is no such MARAC.");
          }
          return Page.of(
                  caseload.page(sight, maracId, asked.reference(), after, page.limit() + 1),
                  page.limit(),
                  at.position(),
                  file -> place.after(at.pin(), file.caseId().toString()))
              .map(files -> caseload.list(files, sight, stale))
              .marked(stale);
        });
  }

  @GetMapping("/cases/{caseId}")
  @Operation(
      operationId = "readCase",
      summary = "One case: the people in it, its risks, how contact can safely be made",
      description = "An agency reads how contact can safely be made.")
  CaseItem caseFile(
      Caller caller,
      @PathVariable String caseId,
      QueryParameters<AsOfQuery> query,
      HttpServletResponse response) {
    AsOfQuery asked = query.read();
    ViewReading reading = views.read(CaseloadProjection.NAME, asked.moment(), asked.minPosition());
    CaseItem item =
        ResourceId.of(caseId)
            .flatMap(id -> at(asked.moment()).item(id, caller, reading.stale()))
            .orElseThrow(() -> unknown("caseId", "There is no such case."));
    if (asked.moment().isNow() && item instanceof CaseRow row) {
      // Not offered to Spring as a cache tag: actions and meetings change the answer, but not the
      // tag.
      response.setHeader(HttpHeaders.ETAG, "\"%d\"".formatted(row.version()));
    }
    return item;
  }

  private static ReadAccess sight(Caller caller, String maracId) {
    if (!caller.isMemberOf(maracId)) {
      throw unknown("maracId", "There is no such MARAC.");
    }
    ReadAccess sight = ReadAccess.of(caller, maracId);
    if (!sight.seesLists()) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "Your role does not include reading cases.");
    }
    return sight;
  }

  /** Refuses a dashboard that would learn a reference by asking for it. */
  private static void requireSightOfReferences(ReadAccess sight, CasesQuery asked) {
    if (asked.reference() != null && sight.counted() && !sight.whole()) {
      throw new RuleViolated(
          ProblemCode.FORBIDDEN, "reference", "Your role does not include reading references.");
    }
  }

  private static @Nullable UUID after(Cursor place, PageRequest page) {
    String key = place.key(page.cursor());
    return key == null ? null : ResourceId.of(key).orElseThrow(Cursor::foreign);
  }

  private static RuleViolated unknown(String field, String sentence) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, sentence);
  }
}
