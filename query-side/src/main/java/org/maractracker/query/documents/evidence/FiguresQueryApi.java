package org.maractracker.query.documents.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.ViewReader;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.DocumentResponses;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.ViewReading;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP address of figures. A dashboard reads them all, since they are numbers and references; an
 * agency those of the actions it owns. Clients read them again after each change from {@code
 * /api/changes}.
 */
@RestController
@Tag(name = ApiTags.EVIDENCE)
class FiguresQueryApi {

  private static final int MOST_YEARS = 5;

  private final EvidenceDataLoader collected;
  private final ViewReader views;
  private final JsonMapper json;

  FiguresQueryApi(EvidenceDataLoader collected, ViewReader views, JsonMapper json) {
    this.collected = collected;
    this.views = views;
    this.json = json;
  }

  @GetMapping("/api/maracs/{maracId}/figures")
  @Operation(
      operationId = "readFigures",
      summary = "Completed in time, late, unachievable, open: how many",
      description = "By agency, meeting or quarter; an agency counts the actions it owns.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = Figures.class)),
        @Content(mediaType = "text/csv")
      })
  ResponseEntity<byte[]> figures(
      Caller caller,
      @PathVariable String maracId,
      HttpMethod method,
      QueryParameters<FiguresQuery> query) {
    Set<String> onlyOf = visible(caller, maracId);
    FiguresQuery asked = query.read();
    AsOf moment = asked.moment();
    Figures.By grouped = asked.grouped();
    DocumentFormat form = DocumentResponses.got(method, asked.wanted());
    ViewReading reading = views.read(EvidenceReaders.VIEW, moment, asked.freshness().position());
    MaracState setup = collected.setup(maracId, moment).orElseThrow(EvidenceReaders::unknown);
    LocalDate day = collected.day(setup, moment);
    LocalDate end = Objects.requireNonNullElse(asked.to(), day);
    LocalDate begin = Objects.requireNonNullElse(asked.from(), end.minusYears(1).plusDays(1));
    requirePeriod(begin, end);
    List<DatedAction> actions =
        collected.agreedBetween(maracId, moment, begin, end).stream()
            .filter(each -> each.action().counts())
            .filter(each -> onlyOf.isEmpty() || isOneOf(onlyOf, each))
            .toList();
    Figures figures =
        new Figures(
            maracId,
            grouped,
            begin,
            end,
            day,
            Figures.groups(grouped, actions, day),
            FigureGroup.of("total", actions, day),
            reading.position(),
            reading.stale().mayMissSome());
    return DocumentResponses.answer(
        form,
        "figures-" + maracId,
        form == DocumentFormat.CSV ? figures.csv() : json.writeValueAsBytes(figures));
  }

  private static boolean isOneOf(Set<String> agencies, DatedAction each) {
    String owner = each.action().fields().responsibleAgencyId();
    return owner != null && agencies.contains(owner);
  }

  /** Returns the agencies whose actions are counted for the caller; empty for all. */
  private static Set<String> visible(Caller caller, String maracId) {
    if (!caller.isMemberOf(maracId)) {
      throw EvidenceReaders.unknown();
    }
    if (caller.has(maracId, Role.COORDINATOR, Role.CHAIR, Role.REVIEWER)
        || caller.has(maracId, Role.DASHBOARD)) {
      return Set.of();
    }
    Set<String> agencies = caller.agenciesIn(maracId);
    if (agencies.isEmpty()) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "Your role does not allow this.");
    }
    return agencies;
  }

  private static void requirePeriod(LocalDate from, LocalDate to) {
    if (to.isBefore(from) || from.plusYears(MOST_YEARS).isBefore(to)) {
      throw new RuleViolated(
          List.of(
              new Fault(
                  "from",
                  ProblemCode.MALFORMED,
                  "The first day is not after the last, and at most five years before it.")));
    }
  }
}
