package org.maractracker.http.reading.body;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wiring that puts the strict readers of bodies before Spring's own. */
@Configuration(proxyBeanMethods = false)
class BodyConfiguration implements WebMvcConfigurer {

  private final RecordBodies bodies;
  private final UploadArgument upload;

  BodyConfiguration(RecordBodies bodies, UploadArgument upload) {
    this.bodies = bodies;
    this.upload = upload;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(upload);
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(bodies);
  }
}
