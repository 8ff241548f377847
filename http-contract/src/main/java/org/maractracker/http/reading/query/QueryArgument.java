package org.maractracker.http.reading.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.http.reading.RequestShape;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler its {@code QueryParameters<OverdueQuery> query} parameter. */
@Component
public class QueryArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == QueryParameters.class;
  }

  @Override
  public QueryParameters<?> resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    Class<?> record = RequestShape.ofQuery(parameter.getGenericParameterType());
    return () -> QueryReader.read(request.getQueryString(), request::getHeader, record);
  }
}
