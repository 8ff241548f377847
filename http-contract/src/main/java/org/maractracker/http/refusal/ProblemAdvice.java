package org.maractracker.http.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Advice that turns whatever a controller, or the framework around it, throws into a problem
 * answer.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  @Nullable ResponseEntity<byte[]> refuse(
      Exception failure, HttpServletRequest request, HttpServletResponse response) {
    boolean nobodyListens =
        response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure);
    return nobodyListens ? null : problems.answer(failure, request);
  }
}
