package org.maractracker.query.views.caseload;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.http.reading.body.RequestReader;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.ViewReader;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.Page;
import org.maractracker.query.web.page.ViewReading;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * HTTP address of the search for cases. It is a query that stores nothing; POST only because of
 * what it asks for.
 */
@RestController
@Tag(name = ApiTags.CASES)
class CaseSearchApi {

  private static final byte[] NONE = {};

  private final CaseTable cases;
  private final NameSearch names;
  private final CaseRows rows;
  private final PresentCases present;
  private final ViewReader views;
  private final RequestReader reader;

  CaseSearchApi(
      CaseTable cases,
      PresentCases present,
      ViewTables tables,
      ViewReader views,
      RequestReader reader) {
    this.cases = cases;
    this.present = present;
    this.names = new NameSearch(new NameTable(tables), cases);
    this.rows = new CaseRows(present);
    this.views = views;
    this.reader = reader;
  }

  /** Query parameters of a search: how fresh its answer must be. */
  record SearchQuery(@JsonUnwrapped MinPosition freshness) {}

  /** Searches. The body is read only after the caller's right to names is known. */
  @PostMapping("/api/maracs/{maracId}/cases/search")
  @Operation(
      operationId = "searchCases",
      summary = "Cases of people called so or nearly so, or with a reference in any spelling",
      description = "At most fifty, the likeliest first. It stores nothing.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = CaseSearchRequest.class)))
  Page<CaseRow> search(
      Caller caller,
      @PathVariable String maracId,
      QueryParameters<SearchQuery> query,
      @RequestBody(required = false) byte @Nullable [] body) {
    requireNames(caller, maracId);
    SearchQuery asked = query.read();
    CaseSearchRequest request = reader.read(body == null ? NONE : body, CaseSearchRequest.class);
    ViewReading reading =
        views.read(CaseloadProjection.NAME, AsOf.NOW, asked.freshness().position());
    if (!present.knowsMarac(maracId)) {
      throw unknown();
    }
    List<CaseState> found =
        request.name() == null
            ? byReference(maracId, request)
            : names.find(maracId, request.name());
    return new Page<>(rows.of(found, reading.stale()), null, reading.position(), null)
        .marked(reading.stale());
  }

  private List<CaseState> byReference(String maracId, CaseSearchRequest request) {
    String reference = String.valueOf(request.reference());
    return cases.spellings(maracId, reference).stream()
        .flatMap(spelling -> cases.page(maracId, spelling, null, NameSearch.MOST).stream())
        .limit(NameSearch.MOST)
        .toList();
  }

  private static void requireNames(Caller caller, String maracId) {
    if (!caller.isMemberOf(maracId)) {
      throw unknown();
    }
    if (!caller.has(maracId, Role.COORDINATOR, Role.CHAIR)) {
      throw new RuleViolated(
          ProblemCode.FORBIDDEN, "Your role does not include searching for people.");
    }
  }

  private static RuleViolated unknown() {
    return new RuleViolated(ProblemCode.NOT_FOUND, "maracId", "There is no such MARAC.");
  }
}
