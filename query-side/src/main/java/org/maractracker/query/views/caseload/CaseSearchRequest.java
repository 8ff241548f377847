package org.maractracker.query.views.caseload;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.Name;
import org.maractracker.http.reading.SelfValidating;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;

/**
 * Request to search for cases, by one of the two. It is a body since a name has no place in an
 * address, where it would be kept by proxies and browsers.
 *
 * @param name of somebody the case is about, or a part of it
 * @param reference the case number, in any spelling
 */
@Schema(name = "CaseSearch")
record CaseSearchRequest(@Name @Nullable String name, @Name @Nullable String reference)
    implements SelfValidating {

  @Override
  public List<Fault> faults() {
    return (name == null) == (reference == null)
        ? List.of(
            new Fault("name", ProblemCode.MALFORMED, "Say a name or a reference, one of the two."))
        : List.of();
  }
}
