package org.maractracker.http.refusal;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.maractracker.http.ApiTags;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Catalogue that the {@code type} of a problem answer points to: every code, for everybody to read;
 * a page where {@code text/html} is asked for, as browsers do.
 */
@RestController
@Tag(name = ApiTags.PROBLEMS)
@RequestMapping("/problems")
class ProblemCatalogueApi {

  /**
   * Code of the catalogue.
   *
   * @param type the address of this entry
   */
  @Schema(name = "ProblemMeaning")
  record Entry(String code, int status, String title, String type) {
    static Entry of(ProblemCode code) {
      return new Entry(code.code(), code.status(), code.title(), "/problems/" + code.code());
    }
  }

  @Schema(name = "ProblemCatalogue")
  record Catalogue(List<Entry> items) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "listProblems",
      summary = "Every code with which a request can be refused",
      description = "For everybody to read.")
  Catalogue all() {
    return new Catalogue(Arrays.stream(ProblemCode.values()).map(Entry::of).toList());
  }

  @Hidden
  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page() {
    return ProblemPages.catalogue(all().items());
  }

  @GetMapping(value = "/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "readProblem",
      summary = "What one code means",
      description = "The address that the type of a problem leads to.")
  Entry one(@PathVariable String code) {
    return all().items().stream()
        .filter(entry -> entry.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new RuleViolated(ProblemCode.NOT_FOUND, "code", "There is no such code."));
  }

  @Hidden
  @GetMapping(value = "/{code}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(@PathVariable String code) {
    return ProblemPages.meaning(one(code));
  }
}
