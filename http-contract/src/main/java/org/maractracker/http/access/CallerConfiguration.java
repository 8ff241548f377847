package org.maractracker.http.access;

import java.util.List;
import org.maractracker.caller.AgencyMembers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Wiring that makes {@code Caller caller} a parameter that controllers can have. Where nobody knows
 * the members of MARACs, no agency is one.
 */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration implements WebMvcConfigurer {

  private final ObjectProvider<AgencyMembers> members;

  CallerConfiguration(ObjectProvider<AgencyMembers> members) {
    this.members = members;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArgument(members.getIfAvailable(() -> (maracId, agencyId) -> false)));
  }
}
