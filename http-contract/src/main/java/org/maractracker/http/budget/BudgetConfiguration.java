package org.maractracker.http.budget;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.maractracker.http.refusal.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Wiring of the budgets. All together they leave threads free, of the 200 that Tomcat has. */
@Configuration(proxyBeanMethods = false)
class BudgetConfiguration {

  /** How long a request waits for a place of all: as people open the minutes at the same moment. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration NO_WAIT = Duration.ZERO;

  @Bean
  Budgets budgets(
      @Value("${TRACKER_BUDGET_EXPORTS:4/12}") String exports,
      @Value("${TRACKER_BUDGET_PDFS:2/4}") String pdfs,
      @Value("${TRACKER_BUDGET_AS_OF:8/24}") String asOf,
      @Value("${TRACKER_BUDGET_SEARCHES:4/16}") String searches,
      @Value("${TRACKER_BUDGET_HISTORIES:8/24}") String histories,
      @Value("${TRACKER_BUDGET_WAITS:32/100}") String waits,
      @Value("${TRACKER_BUDGET_REQUESTS:80/160}") String requests,
      ObjectProvider<CostlyRequests> costly) {
    Map<Work, String> shares =
        Map.of(
            Work.EXPORTS, exports,
            Work.PDFS, pdfs,
            Work.AS_OF, asOf,
            Work.SEARCHES, searches,
            Work.HISTORIES, histories,
            Work.WAITS, waits);
    Map<Work, Budget> budgets = new EnumMap<>(Work.class);
    shares.forEach(
        (work, share) -> budgets.put(work, new Budget(work.words(), Share.of(share), PATIENCE)));
    Share threads = Share.of(requests);
    budgets.put(
        Work.REQUESTS,
        new Budget(Work.REQUESTS.words(), new Share(Integer.MAX_VALUE, threads.all()), NO_WAIT));
    budgets.put(
        Work.OWN_REQUESTS,
        new Budget(
            Work.OWN_REQUESTS.words(), new Share(threads.own(), Integer.MAX_VALUE), NO_WAIT));
    return new Budgets(budgets, costly.stream().toList());
  }

  /** Everything that holds a thread while it is answered; a stream of changes does not. */
  @Bean
  static CostlyRequests requestsOfOneCaller() {
    return new CostlyRequests(
        new NegatedRequestMatcher(
            new OrRequestMatcher(pathPattern("/api/changes"), pathPattern("/actuator/health/**"))),
        Work.OWN_REQUESTS);
  }

  /** Stands before the filters of Spring Security, and after what says where a request is from. */
  @Bean
  FilterRegistrationBean<RequestLimit> requestLimit(
      Budgets budgets, ObjectProvider<Problems> problems) {
    FilterRegistrationBean<RequestLimit> limit =
        new FilterRegistrationBean<>(
            new RequestLimit(budgets.budget(Work.REQUESTS), problems::getObject));
    limit.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return limit;
  }

  @Bean
  static FilterRegistrationBean<AnswerLimit> answerLimit(
      @Value("${TRACKER_ANSWER_LONGEST:2m}") String longest) {
    FilterRegistrationBean<AnswerLimit> limit =
        new FilterRegistrationBean<>(new AnswerLimit(DurationStyle.detectAndParse(longest)));
    limit.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    return limit;
  }
}
