package org.maractracker.http.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.AsyncEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maractracker.http.budget.Budget.Place;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;

class BudgetTest {

  private final Budget budget = new Budget("exports", Share.of("2/3"), Duration.ZERO);

  @Test
  void refusesACallerWhatOthersMayStillHave() {
    Place second = budget.take("anna");
    try (Place _ = budget.take("anna")) {
      refuses("anna", ProblemCode.TOO_MANY_REQUESTS);
      try (Place _ = budget.take("ben")) {
        refuses("carl", ProblemCode.UNAVAILABLE);
        refuses("anna", ProblemCode.TOO_MANY_REQUESTS);
      }
      second.close();
      budget.take("anna").close();
    }
    assertThat(budget.taken()).isZero();
    assertThat(budget.refused()).isEqualTo(3);
  }

  @Test
  void waitsForAPlaceOfAllAndNotForOneOfItsOwn() throws Exception {
    Budget patient = new Budget("PDFs", Share.of("1/2"), Duration.ofMinutes(1));
    Place first = patient.take("anna");
    try (Place _ = patient.take("ben")) {
      assertThatThrownBy(() -> patient.take("anna")).isInstanceOf(RuleViolated.class);
      CompletableFuture<Place> waiting = CompletableFuture.supplyAsync(() -> patient.take("carl"));
      assertThat(waiting).isNotDone();
      first.close();
      waiting.get(30, TimeUnit.SECONDS).close();
    }
    assertThat(patient.taken()).isZero();
  }

  @Test
  void takesAPlaceBackOnceHoweverOftenItIsGiven() {
    Place first = budget.take("anna");
    try (Place _ = budget.take("anna")) {
      first.close();
      first.close();
      try (Place _ = budget.take("anna")) {
        refuses("anna", ProblemCode.TOO_MANY_REQUESTS);
      }
    }
    assertThat(budget.taken()).isZero();
  }

  @Test
  void givesNoMoreAwayThanThereAreWhoeverComesAtTheSameMoment() {
    AtomicInteger most = new AtomicInteger();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 500)
          .forEach(caller ->
              callers.execute(() -> {
                try (Place _ = budget.take("caller " + caller)) {
                  most.accumulateAndGet(budget.taken(), Math::max);
                }
              }));
    }
    assertThat(most.get()).isBetween(1, 3);
    assertThat(budget.taken()).isZero();
  }

  @Test
  void takesNoneWhereOneOfThoseThatARequestNeedsIsMissing() {
    Budget searches = new Budget("searches", Share.of("1/1"), Duration.ZERO);
    Budgets budgets =
        new Budgets(
            Map.of(Work.EXPORTS, budget, Work.SEARCHES, searches),
            List.of(
                new CostlyRequests(request -> true, Work.EXPORTS),
                new CostlyRequests(request -> true, Work.EXPORTS),
                new CostlyRequests(request -> true, Work.SEARCHES)));
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    budgets.bindTo(registry);
    try (Budgets.Places _ = budgets.take(new MockHttpServletRequest(), "anna")) {
      assertThatThrownBy(() -> budgets.take(new MockHttpServletRequest(), "anna"))
          .isInstanceOf(RuleViolated.class)
          .hasMessageContaining("searches");
      assertThat(budget.taken()).isEqualTo(1);
      assertThat(registry.get("tracker.budget.taken").tag("work", "exports").gauge().value())
          .isEqualTo(1);
    }
    assertThat(budget.taken() + searches.taken()).isZero();
    assertThat(
            registry
                .get("tracker.budget.refused")
                .tag("work", "searches")
                .functionCounter()
                .count())
        .isEqualTo(1);
  }

  @Test
  void keepsAPlaceForAnAnswerThatIsBegunAgainUntilItsEnd() {
    BudgetFilter.AtItsEnd listener =
        new BudgetFilter.AtItsEnd(new Budgets.Places(List.of(budget.take("anna"))));
    MockAsyncContext again = new MockAsyncContext(new MockHttpServletRequest(), null);
    listener.onStartAsync(new AsyncEvent(again));
    assertThat(budget.taken()).isEqualTo(1);
    again.complete();
    assertThat(budget.taken()).isZero();
  }

  private void refuses(String caller, ProblemCode code) {
    assertThatThrownBy(() -> budget.take(caller))
        .isInstanceOfSatisfying(
            RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
