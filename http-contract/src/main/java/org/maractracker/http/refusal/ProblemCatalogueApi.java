package org.maractracker.http.refusal;

import java.util.Arrays;
import java.util.List;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Catalogue that the {@code type} of a problem answer points to: every code, for everybody to read.
 */
@RestController
@RequestMapping("/problems")
class ProblemCatalogueApi {

  /**
   * Code of the catalogue.
   *
   * @param type the address of this entry
   */
  record Entry(String code, int status, String title, String type) {
    static Entry of(ProblemCode code) {
      return new Entry(code.code(), code.status(), code.title(), "/problems/" + code.code());
    }
  }

  record Catalogue(List<Entry> items) {}

  @GetMapping
  Catalogue all() {
    return new Catalogue(Arrays.stream(ProblemCode.values()).map(Entry::of).toList());
  }

  @GetMapping("/{code}")
  Entry one(@PathVariable String code) {
    return all().items().stream()
        .filter(entry -> entry.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new RuleViolated(ProblemCode.NOT_FOUND, "code", "There is no such code."));
  }
}
