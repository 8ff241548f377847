package org.maractracker.http.page;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Front page at {@code /}: what this is and where to go from here, for everybody. Links lead only
 * to what this process answers.
 */
@Hidden
@RestController
class FrontPageApi {

  private static final String INTERFACE =
      "<li><a href=\"/swagger-ui.html\">The interface</a>: every address, to read and to try</li>\n";

  private final String links;

  FrontPageApi(@Value("${springdoc.swagger-ui.enabled:false}") boolean described) {
    links = described ? INTERFACE : "";
  }

  @GetMapping("/")
  ResponseEntity<String> front() {
    return PlainPage.of(
        "MARAC action tracker",
        """
        <p>This keeps track of the actions agreed at MARACs: what was agreed, who was to do it, whether
        they did, and when anybody knew that they had not. Nothing that was recorded is ever edited.</p>
        <p>Programs talk to it at <code>/api</code>; who may read what is decided there for each
        request. Whoever is signed in can open minutes
        (<code>/api/meetings/&hellip;/minutes?format=html</code>) and the evidence on Principle 6
        (<code>/api/maracs/&hellip;/evidence/principle-6?format=html</code>) as pages, and lists as files
        (<code>/api/actions?format=xlsx</code>).</p>
        <h2>From here</h2>
        <ul>
        %s<li><a href="/problems">Why a request was refused</a>: every reason, in words</li>
        </ul>
        """
            .formatted(links));
  }
}
