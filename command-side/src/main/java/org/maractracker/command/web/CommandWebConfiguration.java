package org.maractracker.command.web;

import java.util.List;
import org.maractracker.http.reading.body.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Wiring that checks rights before everything else of a command, and gives handlers the incoming
 * request.
 */
@Configuration(proxyBeanMethods = false)
class CommandWebConfiguration implements WebMvcConfigurer {

  private final AuthorizationInterceptor rights;
  private final CommandRequestArgument incoming;

  CommandWebConfiguration(AuthorizationInterceptor rights, CommandRequestArgument incoming) {
    this.rights = rights;
    this.incoming = incoming;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(rights).order(0);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(incoming);
  }

  /** Allows two hundred actions at once (contract 4.1). */
  @Bean
  static BodyLimit bulkAgreeing() {
    return new BodyLimit(
        PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/meetings/*/actions"),
        512 * 1024);
  }

  /** Allows a coordinator's spreadsheet (contract 4.4). */
  @Bean
  static BodyLimit importing() {
    return BodyLimit.ofFile(
        PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/maracs/*/imports"),
        10 * 1024 * 1024);
  }
}
