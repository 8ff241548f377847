package org.maractracker.contract;

import java.util.Map;
import org.maractracker.caller.MaracAccess;
import org.maractracker.http.HttpContract;
import org.maractracker.http.budget.CostlyRequests;
import org.maractracker.http.budget.Work;
import org.maractracker.http.reading.body.BodyLimit;
import org.maractracker.http.refusal.ProblemExtension;
import org.maractracker.problem.ProblemCode;
import org.maractracker.testsupport.SettableClock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({HttpContract.class, TrialApi.class, HeldApi.class})
class TrialApplication {

  @Bean
  SettableClock clock() {
    return SettableClock.at("2026-11-22T10:00:00Z");
  }

  @Bean
  MaracAccess access() {
    return (maracId, subject, agencyId) ->
        agencyId == null
            ? !maracId.equals("eastshire") || !subject.equals("u-1")
            : maracId.equals("southshire") && agencyId.equals("police");
  }

  @Bean
  BodyLimit bulk() {
    return new BodyLimit(
        PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/bulk/*"), 512 * 1024);
  }

  @Bean
  CostlyRequests costly() {
    return new CostlyRequests(PathPatternRequestMatcher.pathPattern("/api/costly/*"), Work.EXPORTS);
  }

  @Bean
  ProblemExtension inBetween() {
    return refusal ->
        refusal.code() == ProblemCode.STALE_VERSION ? Map.of("intervening", 3) : Map.of();
  }
}
