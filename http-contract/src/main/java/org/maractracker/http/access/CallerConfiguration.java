package org.maractracker.http.access;

import java.util.List;
import org.maractracker.caller.MaracAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Wiring that makes {@code Caller caller} a parameter that controllers can have. Where nobody knows
 * the members of MARACs, no agency is one and nobody is cut off.
 */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration implements WebMvcConfigurer {

  private final ObjectProvider<MaracAccess> access;

  CallerConfiguration(ObjectProvider<MaracAccess> access) {
    this.access = access;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(
        new CallerArgument(
            access.getIfAvailable(() -> (maracId, subject, agencyId) -> agencyId == null)));
  }
}
