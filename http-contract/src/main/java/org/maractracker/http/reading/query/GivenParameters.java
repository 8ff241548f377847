package org.maractracker.http.reading.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.maractracker.http.reading.query.QueryString.Pair;
import org.maractracker.problem.RuleViolated;

/** Look at a request's parameters before anybody reads them, as they are read then. */
public final class GivenParameters {

  private GivenParameters() {}

  /** Finds the parameter; empty where the query cannot be read, which is refused later. */
  public static Optional<String> find(HttpServletRequest request, String name) {
    try {
      return QueryString.of(request.getQueryString()).stream()
          .filter(given -> given.name().equals(name))
          .map(Pair::value)
          .findFirst();
    } catch (RuleViolated _) {
      return Optional.empty();
    }
  }
}
