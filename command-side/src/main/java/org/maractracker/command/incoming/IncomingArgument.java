package org.maractracker.command.incoming;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.dispatch.CommandDoor;
import org.maractracker.http.access.CallerArgument;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler its {@code Incoming incoming} parameter. */
@Component
class IncomingArgument implements HandlerMethodArgumentResolver {

  private final CommandDoor door;
  private final Rights rights;

  IncomingArgument(CommandDoor door, Rights rights) {
    this.door = door;
    this.rights = rights;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Incoming.class;
  }

  @Override
  public Incoming resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    return new Incoming(
        door,
        rights,
        CallerArgument.current(),
        Conditions.of(request),
        Fingerprint.of(request),
        RightsFirst.permitOf(request));
  }
}
