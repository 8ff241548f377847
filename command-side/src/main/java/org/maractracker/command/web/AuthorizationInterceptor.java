package org.maractracker.command.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.http.access.CallerArgument;
import org.maractracker.http.reading.Slugs;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Interceptor that judges what the path decides before anything else of a request is looked at. */
@Component
class AuthorizationInterceptor implements HandlerInterceptor {

  private static final String PERMIT = GrantedRoles.class.getName();

  private final AccessPolicy rights;

  AuthorizationInterceptor(AccessPolicy rights) {
    this.rights = rights;
  }

  /** Returns the roles granted to a request; null when its path alone could not decide. */
  static @Nullable GrantedRoles permitOf(HttpServletRequest request) {
    return (GrantedRoles) request.getAttribute(PERMIT);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isCommand(method)) {
      Requires allowed = method.getMethodAnnotation(Requires.class);
      if (allowed == null) {
        throw new IllegalStateException("No act: " + method.getShortLogMessage());
      }
      request.setAttribute(PERMIT, judge(CallerArgument.claimed(), allowed.value(), path(request)));
    }
    return true;
  }

  private static boolean isCommand(HandlerMethod method) {
    return method.getBeanType().getName().startsWith("org.maractracker.command.");
  }

  private @Nullable GrantedRoles judge(Caller caller, Permission act, Map<String, String> path) {
    if (path.containsKey("actionId")) {
      return rights.aboutAction(caller, act, uuid(path, "actionId"));
    }
    if (path.containsKey("meetingId")) {
      return atMeeting(caller, act, path);
    }
    if (path.containsKey("caseId")) {
      return rights.aboutCase(caller, act, uuid(path, "caseId"));
    }
    String maracId = path.get("maracId");
    if (maracId == null) {
      rights.somewhere(caller, act);
      return null;
    }
    return switch (act) {
      case ESTABLISH -> rights.toEstablishOrChange(caller, maracId);
      case CUT_OFF -> rights.toCutOff(caller, maracId);
      default -> rights.inMarac(caller, act, maracId);
    };
  }

  private GrantedRoles atMeeting(Caller caller, Permission act, Map<String, String> path) {
    UUID meetingId = uuid(path, "meetingId");
    GrantedRoles permit = rights.atMeeting(caller, act, meetingId);
    if (path.containsKey("caseId")) {
      rights.requireSameMarac(meetingId, uuid(path, "caseId"));
    }
    return permit;
  }

  @SuppressWarnings("unchecked") // so Spring keeps them
  private static Map<String, String> path(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return variables == null ? Map.of() : (Map<String, String>) variables;
  }

  private static UUID uuid(Map<String, String> path, String name) {
    String text = path.getOrDefault(name, "");
    if (!Slugs.isUuid(text)) {
      throw new RuleViolated(ProblemCode.NOT_FOUND, name, "There is nothing with this id.");
    }
    return UUID.fromString(text);
  }
}
