package org.maractracker.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.http.access.CallerArgument;
import org.maractracker.http.reading.body.CachedBodyRequest;
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
        CallerArgument.claimed(),
        Preconditions.of(request),
        fingerprint(request),
        AuthorizationInterceptor.permitOf(request));
  }

  /** Returns a digest of method, path and body, which tells a repeated request from another. */
  private static String fingerprint(HttpServletRequest request) {
    MessageDigest digest = sha256();
    digest.update(request.getMethod().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(CachedBodyRequest.of(request));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
