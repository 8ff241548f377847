package org.maractracker.query.caseload;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.action.Sight;
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

/** Cases over HTTP. */
@RestController
@RequestMapping("/api")
class CaseloadQueryApi {

  private final Caseload caseload;
  private final Freshness freshness;

  CaseloadQueryApi(Caseload caseload, Freshness freshness) {
    this.caseload = caseload;
    this.freshness = freshness;
  }

  @GetMapping("/maracs/{maracId}/cases")
  @Operation(summary = "The cases of a MARAC, in order of reference")
  Page<? extends CaseItem> cases(
      Caller caller,
      @PathVariable String maracId,
      @RequestParam(required = false) @Nullable String reference,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Sight sight = sight(caller, maracId);
    Parameters given = new Parameters();
    String only = given.text("reference", reference);
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    given.refuseFaults();
    Cursor place = Cursor.of("cases", maracId, only);
    UUID after = after(place, asked);
    freshness.await(CaseloadProjection.NAME, asked.minPosition());
    long position = freshness.readTo(CaseloadProjection.NAME);
    Stale stale = freshness.stale(CaseloadProjection.NAME);
    if (!caseload.knowsMarac(maracId)) {
      throw unknown("maracId", "There is no such MARAC.");
    }
    List<CaseFile> found = caseload.page(sight, maracId, only, after, asked.limit() + 1);
    return Page.of(found, asked.limit(), position, file -> place.after(file.caseId().toString()))
        .map(files -> caseload.list(files, sight, stale))
        .marked(stale);
  }

  @GetMapping("/cases/{caseId}")
  @Operation(summary = "One case; an agency reads how contact can safely be made")
  CaseItem caseFile(
      Caller caller,
      @PathVariable String caseId,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum,
      HttpServletResponse response) {
    freshness.await(CaseloadProjection.NAME, MinPosition.of(minimum, minPosition));
    Stale stale = freshness.stale(CaseloadProjection.NAME);
    CaseItem item =
        Optional.ofNullable(Parameters.toId(caseId))
            .flatMap(id -> caseload.item(id, caller, stale))
            .orElseThrow(() -> unknown("caseId", "There is no such case."));
    if (item instanceof CaseRow row) {
      // Not offered to Spring as a cache tag: actions and meetings change the answer without it.
      response.setHeader(HttpHeaders.ETAG, "\"%d\"".formatted(row.version()));
    }
    return item;
  }

  private static Sight sight(Caller caller, String maracId) {
    if (!caller.isMemberOf(maracId)) {
      throw unknown("maracId", "There is no such MARAC.");
    }
    Sight sight = Sight.of(caller, maracId);
    if (!sight.seesLists()) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "Your role does not include reading cases.");
    }
    return sight;
  }

  private static @Nullable UUID after(Cursor place, PageRequest asked) {
    String key = place.key(asked.cursor());
    return key == null ? null : Parameters.toId(key);
  }

  private static RuleViolated unknown(String field, String sentence) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, sentence);
  }
}
