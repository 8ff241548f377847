package org.maractracker.http.reading.query;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wiring that reads queries strictly. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration implements WebMvcConfigurer {

  private final QueryArgument query;
  private final UnaskedParameters unasked;

  QueryConfiguration(QueryArgument query, UnaskedParameters unasked) {
    this.query = query;
    this.unasked = unasked;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(query);
  }

  /** Adds the interceptor after those that say whether the caller may ask at all. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(unasked).order(100);
  }
}
