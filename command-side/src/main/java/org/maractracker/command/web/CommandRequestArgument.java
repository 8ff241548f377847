package org.maractracker.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.http.access.CallerArgument;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Argument resolver for a handler's {@code CommandRequest incoming} parameter. */
@Component
class CommandRequestArgument implements HandlerMethodArgumentResolver {

  private final CommandDispatcher dispatcher;
  private final AccessPolicy rights;

  CommandRequestArgument(CommandDispatcher dispatcher, AccessPolicy rights) {
    this.dispatcher = dispatcher;
    this.rights = rights;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CommandRequest.class;
  }

  @Override
  public CommandRequest resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    return new CommandRequest(
        dispatcher,
        rights,
        CallerArgument.current(),
        Preconditions.of(request),
        Fingerprint.of(request),
        AuthorizationInterceptor.permitOf(request));
  }
}
