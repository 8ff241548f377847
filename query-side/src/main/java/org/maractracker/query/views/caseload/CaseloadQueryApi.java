package org.maractracker.query.views.caseload;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.MinPosition;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.action.ReadAccess;
import org.maractracker.query.model.casefile.CaseState;
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

/** Cases over HTTP. */
@RestController
@RequestMapping("/api")
class CaseloadQueryApi {

  private final PresentCases present;
  private final AsOfQueries past;
  private final Freshness freshness;

  CaseloadQueryApi(PresentCases present, AsOfQueries past, Freshness freshness) {
    this.present = present;
    this.past = past;
    this.freshness = freshness;
  }

  private Caseload at(AsOf moment) {
    return new Caseload(moment.isNow() ? present : new PastCases(past.of(moment)));
  }

  @GetMapping("/maracs/{maracId}/cases")
  @Operation(summary = "The cases of a MARAC, in order of reference")
  Page<? extends CaseItem> cases(
      Caller caller,
      @PathVariable String maracId,
      @RequestParam(required = false) @Nullable String reference,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    ReadAccess sight = sight(caller, maracId);
    Parameters given = new Parameters();
    String only = given.text("reference", reference);
    AsOf moment = given.moment(at);
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    given.refuseFaults();
    Cursor place = Cursor.of("cases", maracId, only, moment);
    UUID after = after(place, asked);
    String view = AsOfQueries.view(moment, CaseloadProjection.NAME);
    freshness.await(view, asked.minPosition());
    long position = freshness.readTo(view);
    Stale stale = freshness.stale(view);
    Caseload caseload = at(moment);
    if (!caseload.knowsMarac(maracId)) {
      throw unknown("maracId", "There is no such MARAC.");
    }
    List<CaseState> found = caseload.page(sight, maracId, only, after, asked.limit() + 1);
    return Page.of(found, asked.limit(), position, file -> place.after(file.caseId().toString()))
        .map(files -> caseload.list(files, sight, stale))
        .marked(stale);
  }

  @GetMapping("/cases/{caseId}")
  @Operation(summary = "One case; an agency reads how contact can safely be made")
  CaseItem caseFile(
      Caller caller,
      @PathVariable String caseId,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum,
      HttpServletResponse response) {
    Parameters given = new Parameters();
    AsOf moment = given.moment(at);
    OptionalLong least = given.minPosition(minimum, minPosition);
    given.refuseFaults();
    String view = AsOfQueries.view(moment, CaseloadProjection.NAME);
    freshness.await(view, least);
    Stale stale = freshness.stale(view);
    CaseItem item =
        Optional.ofNullable(Parameters.toId(caseId))
            .flatMap(id -> at(moment).item(id, caller, stale))
            .orElseThrow(() -> unknown("caseId", "There is no such case."));
    if (moment.isNow() && item instanceof CaseRow row) {
      // Not offered to Spring as a cache tag: actions and meetings change the answer without it.
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

  private static @Nullable UUID after(Cursor place, PageRequest asked) {
    String key = place.key(asked.cursor());
    return key == null ? null : Parameters.toId(key);
  }

  private static RuleViolated unknown(String field, String sentence) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, sentence);
  }
}
