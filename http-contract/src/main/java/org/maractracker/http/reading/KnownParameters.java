package org.maractracker.http.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Interceptor that refuses a query parameter that the handler does not name with
 * {@code @RequestParam}, or has in a type that names its own, one given twice, and one that is
 * empty or no text. A filter that is silently ignored shows somebody a list of actions they take
 * for complete, or for another day's.
 */
@Component
class KnownParameters implements HandlerInterceptor {

  private static final String OURS = "org.maractracker.";

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(OURS)) {
      refuseOthers(QueryString.of(request.getQueryString()), method.getMethod());
    }
    return true;
  }

  private void refuseOthers(List<QueryString.Pair> pairs, Method handler) {
    Set<String> names = known.computeIfAbsent(handler, KnownParameters::names);
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      QueryString.Pair pair = pairs.get(i);
      String field = FieldPath.member(null, pair.name());
      if (!names.contains(pair.name())) {
        faults.add(malformed(field, "There is no such parameter here."));
      } else if (pairs.subList(0, i).stream().anyMatch(pair::sameName)) {
        faults.add(malformed(field, "This parameter is given twice."));
      } else if (pair.value().isBlank()) {
        faults.add(malformed(field, "This parameter is empty; leave it out instead."));
      } else if (!TextForm.isClean(pair.value())) {
        faults.add(malformed(field, "This parameter has control or broken characters in it."));
      }
    }
    if (!faults.isEmpty()) {
      throw new RuleViolated(faults);
    }
  }

  private static Fault malformed(String field, String sentence) {
    return new Fault(field, ProblemCode.MALFORMED, sentence);
  }

  private static Set<String> names(Method handler) {
    return Arrays.stream(handler.getParameters())
        .flatMap(KnownParameters::names)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> names(Parameter parameter) {
    QueryParameters several = parameter.getType().getAnnotation(QueryParameters.class);
    if (several != null) {
      return Arrays.stream(several.value()).map(QueryParameters.Parameter::name);
    }
    return parameter.isAnnotationPresent(RequestParam.class)
        ? Stream.of(name(parameter))
        : Stream.empty();
  }

  private static String name(Parameter parameter) {
    RequestParam merged = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
    return merged == null || merged.name().isEmpty() ? parameter.getName() : merged.name();
  }
}
