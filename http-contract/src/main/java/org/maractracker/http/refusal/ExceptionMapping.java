package org.maractracker.http.refusal;

import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Mapping of every failure to the refusal that it is answered with. */
final class ExceptionMapping {

  private static final Logger LOG = LoggerFactory.getLogger(ExceptionMapping.class);

  private static final Map<Integer, ProblemCode> BY_STATUS =
      Map.of(
          401, ProblemCode.UNAUTHENTICATED,
          403, ProblemCode.FORBIDDEN,
          404, ProblemCode.NOT_FOUND,
          405, ProblemCode.METHOD_NOT_ALLOWED,
          406, ProblemCode.NOT_ACCEPTABLE,
          413, ProblemCode.PAYLOAD_TOO_LARGE,
          415, ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          429, ProblemCode.TOO_MANY_REQUESTS,
          503, ProblemCode.UNAVAILABLE);

  private static final String CANNOT_WRITE =
      "The database cannot write to its disk, which may be full. Tell whoever runs the system, and"
          + " send it again when there is room."
          + " What was acknowledged is kept.";

  private ExceptionMapping() {}

  static RuleViolated of(Throwable failure) {
    return switch (failure) {
      case RuleViolated refusal -> refusal;
      case CompletionException e when e.getCause() != null -> of(e.getCause());
      case ExecutionException e when e.getCause() != null -> of(e.getCause());
      case MethodArgumentTypeMismatchException e ->
          new RuleViolated(ProblemCode.NOT_FOUND, e.getName(), "There is nothing with this id.");
      case ServletRequestBindingException _ -> malformed(null, "A header or parameter is missing.");
      case HttpMessageNotReadableException _ -> malformed(null, "The body cannot be read.");
      case AuthenticationServiceException _ -> unavailable();
      case JwtDecoderInitializationException _ -> unavailable();
      case AuthenticationException e when e.getCause() instanceof RuleViolated why -> why;
      case AuthenticationException _ -> ofStatus(401);
      case AccessDeniedException _ -> ofStatus(403);
      case RequestRejectedException _ ->
          malformed(null, "The address, or a header, is not well formed.");
      case ErrorResponse response -> ofStatus(response.getStatusCode().value());
      default -> DatabaseAway.causes(failure) ? away(failure) : internalError(failure);
    };
  }

  /**
   * Returns the headers that the framework adds to its own refusals: {@code Allow}, {@code Accept}.
   */
  static HttpHeaders headers(Throwable failure) {
    return failure instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
  }

  /**
   * Returns the refusal for a bare status. A status that no code has is answered with the nearest
   * that has one; statuses by which a web server says that it does not understand a request (501,
   * 505) are the request's fault.
   */
  static RuleViolated ofStatus(int status) {
    boolean ours = status == 500 || (status > 501 && status != 505);
    ProblemCode code =
        BY_STATUS.getOrDefault(status, ours ? ProblemCode.INTERNAL_ERROR : ProblemCode.MALFORMED);
    return new RuleViolated(code, sentence(code));
  }

  private static RuleViolated malformed(@Nullable String field, String sentence) {
    return new RuleViolated(ProblemCode.MALFORMED, field, sentence);
  }

  private static RuleViolated unavailable() {
    return ofStatus(503);
  }

  private static RuleViolated away(Throwable failure) {
    if (DatabaseAway.cannotWrite(failure)) {
      LOG.error(
          "The database cannot write to its disk, which may be full: {}",
          MessageFreeTrace.of(failure));
      return new RuleViolated(ProblemCode.UNAVAILABLE, CANNOT_WRITE);
    }
    LOG.warn("The database does not answer: {}", MessageFreeTrace.of(failure));
    return unavailable();
  }

  private static RuleViolated internalError(Throwable failure) {
    LOG.error("A request failed: {}", MessageFreeTrace.of(failure));
    return ofStatus(500);
  }

  private static String sentence(ProblemCode code) {
    return switch (code) {
      case UNAUTHENTICATED -> "Sign in, or send a token that is valid now.";
      case FORBIDDEN -> "Your role does not allow this.";
      case NOT_FOUND -> "There is nothing at this address.";
      case METHOD_NOT_ALLOWED -> "This address does not take that method.";
      case NOT_ACCEPTABLE -> "Answers are JSON; ask for application/json.";
      case PAYLOAD_TOO_LARGE -> "Send less at once.";
      case UNSUPPORTED_MEDIA_TYPE -> "Send JSON in UTF-8, with the content type application/json.";
      case TOO_MANY_REQUESTS -> "Wait a little before you try again.";
      case UNAVAILABLE -> "Try again in a few seconds.";
      case MALFORMED -> "The request cannot be understood.";
      default ->
          "This did not work, and it is not your doing. If it stays so, tell whoever runs the system.";
    };
  }
}
