package org.maractracker.http.budget;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maractracker.problem.RuleViolated;

/**
 * Budgets of this process, and which requests need which. Metrics {@code tracker.budget.taken} and
 * {@code tracker.budget.refused} say how each stands.
 */
public final class Budgets implements MeterBinder {

  private final Map<Work, Budget> budgets;
  private final List<CostlyRequests> costly;

  Budgets(Map<Work, Budget> budgets, List<CostlyRequests> costly) {
    this.budgets = Map.copyOf(budgets);
    this.costly = List.copyOf(costly);
  }

  /** Places that one request has taken. */
  record Places(List<Budget.Place> places) implements AutoCloseable {

    @Override
    public void close() {
      places.forEach(Budget.Place::close);
    }
  }

  /**
   * Takes a place within each budget that the request needs, or within none.
   *
   * @throws RuleViolated as {@link Budget#take}
   */
  Places take(HttpServletRequest request, String caller) {
    Places taken = new Places(new ArrayList<>());
    try {
      costly.stream()
          .filter(each -> each.requests().matches(request))
          .map(CostlyRequests::work)
          .distinct()
          .forEach(work -> taken.places().add(budget(work).take(caller)));
      return taken;
    } catch (RuntimeException refusal) {
      taken.close();
      throw refusal;
    }
  }

  Budget budget(Work work) {
    Budget budget = budgets.get(work);
    if (budget == null) {
      throw new IllegalStateException("No budget for " + work);
    }
    return budget;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    budgets.forEach((work, budget) -> {
      String name = work.name().toLowerCase(Locale.ROOT).replace('_', '-');
      Gauge.builder("tracker.budget.taken", budget, Budget::taken)
          .description("How much of a kind of work is under way")
          .tag("work", name)
          .register(registry);
      FunctionCounter.builder("tracker.budget.refused", budget, Budget::refused)
          .description("Requests refused as too much of their kind was under way")
          .tag("work", name)
          .register(registry);
    });
  }
}
