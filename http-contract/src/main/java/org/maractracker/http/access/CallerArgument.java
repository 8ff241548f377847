package org.maractracker.http.access;

import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.MaracAccess;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Argument resolver for a controller's {@code Caller caller} parameter: the caller with those of
 * the claimed memberships that count now.
 */
public class CallerArgument implements HandlerMethodArgumentResolver {

  private final MaracAccess access;

  CallerArgument(MaracAccess access) {
    this.access = access;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return claimed().countedBy(access);
  }

  /**
   * Returns the caller of the present request with all that the token claims.
   *
   * @throws IllegalStateException when nobody has been authenticated, which the filter chain
   *     precludes
   */
  public static Caller claimed() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
      return caller;
    }
    throw new IllegalStateException("Nobody is signed in");
  }
}
