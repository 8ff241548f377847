package org.maractracker.http.reading.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.maractracker.http.reading.FieldPath;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses every query parameter of a handler that has no {@link QueryParameters} to read it. */
@Component
class UnaskedParameters implements HandlerInterceptor {

  private static final String OURS = "org.maractracker.";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(OURS)
        && !reads(method.getMethod())) {
      List<Fault> faults =
          QueryString.of(request.getQueryString()).stream().map(UnaskedParameters::fault).toList();
      if (!faults.isEmpty()) {
        throw new RuleViolated(faults);
      }
    }
    return true;
  }

  private static boolean reads(Method handler) {
    return Arrays.asList(handler.getParameterTypes()).contains(QueryParameters.class);
  }

  private static Fault fault(QueryString.Pair pair) {
    return new Fault(
        FieldPath.member(null, pair.name()),
        ProblemCode.MALFORMED,
        "There is no such parameter here.");
  }
}
