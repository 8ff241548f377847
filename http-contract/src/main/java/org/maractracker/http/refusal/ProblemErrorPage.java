package org.maractracker.http.refusal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Error page of the web server: for what failed outside every controller, in a filter for instance.
 */
@Controller
class ProblemErrorPage implements ErrorController {

  private static final int NOT_FOUND = 404;
  private static final int FIRST_OF_OURS = 500;

  private final Problems problems;

  ProblemErrorPage(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    problems.write(failure(request), request, response);
  }

  /**
   * Returns the failure to answer. A status that blames the request stands, whatever exception led
   * to it. A caller that asks for this page by its address finds nothing here.
   */
  private static Throwable failure(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known
            ? known
            : NOT_FOUND;
    Object exception = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return status >= FIRST_OF_OURS && exception instanceof Throwable failure
        ? failure
        : ExceptionMapping.ofStatus(status);
  }
}
