package org.maractracker.http.reading;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the strict readers before Spring's own. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration implements WebMvcConfigurer {

  private final RecordBodies bodies;
  private final KnownParameters parameters;

  ReadingConfiguration(RecordBodies bodies, KnownParameters parameters) {
    this.bodies = bodies;
    this.parameters = parameters;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(bodies);
  }

  /** After those that say whether the caller may ask at all. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(parameters).order(100);
  }
}
