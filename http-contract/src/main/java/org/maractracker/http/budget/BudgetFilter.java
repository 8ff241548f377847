package org.maractracker.http.budget;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maractracker.caller.Caller;
import org.maractracker.http.budget.Budgets.Places;
import org.maractracker.http.refusal.Problems;
import org.maractracker.problem.RuleViolated;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that lets a costly request in where there is a place for it, and takes the place back once
 * the request has been answered, however that ends: at once, or when an answer that is given later
 * or bit by bit is complete.
 */
public final class BudgetFilter extends OncePerRequestFilter {

  private final Budgets budgets;
  private final Problems problems;

  public BudgetFilter(Budgets budgets, Problems problems) {
    this.budgets = budgets;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Places places;
    try {
      places = budgets.take(request, caller());
    } catch (RuleViolated refusal) {
      problems.write(refusal, request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      giveBack(places, request);
    }
  }

  /** Returns who is asking; all who are not signed in are one. */
  private static String caller() {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn != null && signedIn.getPrincipal() instanceof Caller caller
        ? caller.subject()
        : "";
  }

  private static void giveBack(Places places, HttpServletRequest request) {
    if (request.isAsyncStarted()) {
      try {
        request.getAsyncContext().addListener(new AtItsEnd(places));
        return;
      } catch (IllegalStateException e) {
        // It has ended meanwhile.
      }
    }
    places.close();
  }

  /**
   * Listener to the end of an answer. Of one whose reader is gone Tomcat may tell the error alone,
   * and no end after it (seen in three of 400).
   */
  record AtItsEnd(Places places) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
      places.close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      // Its end follows.
    }

    @Override
    public void onError(AsyncEvent event) {
      places.close();
    }

    /** Stays for the next turn: the container forgets listeners when one begins. */
    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
