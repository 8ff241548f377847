package org.maractracker.http.refusal;

import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.RuleViolated;

/**
 * Valve that answers for Tomcat when a request never reached the application: an address or a
 * header it cannot read. Tomcat's own page is HTML. The class is public because Tomcat makes it, by
 * its name.
 */
public class ProblemValve extends ErrorReportValve {

  private static final int FIRST_ERROR = 400;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    boolean saidAlready = response.getContentWritten() > 0 || !response.setErrorReported();
    if (response.getStatus() < FIRST_ERROR || saidAlready) {
      return;
    }
    RuleViolated refusal = ExceptionMapping.ofStatus(response.getStatus());
    try {
      byte[] body = Problems.body(refusal, request.getRequestURI(), Map.of());
      Problems.write(request.getRequest(), response.getResponse(), refusal.code(), body);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      container.getLogger().debug("Nobody is there to be told");
    }
  }
}
