package org.maractracker.http.reading;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wiring that puts the strict readers before Spring's own. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration implements WebMvcConfigurer {

  private final RecordBodies bodies;
  private final UnaskedParameters unasked;
  private final QueryArgument query;
  private final UploadArgument upload;

  ReadingConfiguration(
      RecordBodies bodies, UnaskedParameters unasked, QueryArgument query, UploadArgument upload) {
    this.bodies = bodies;
    this.unasked = unasked;
    this.query = query;
    this.upload = upload;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(query);
    resolvers.add(upload);
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(bodies);
  }

  /** Adds the interceptors after those that say whether the caller may ask at all. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(unasked).order(100);
  }
}
