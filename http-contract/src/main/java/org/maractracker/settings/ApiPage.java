package org.maractracker.settings;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Switch of the page and the document that describe the interface, to anybody and without signing
 * in: on for the embedded default, off where an OIDC provider is named, and as {@code
 * TRACKER_API_PAGE} says where that is set.
 */
final class ApiPage implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    boolean embedded = environment.getProperty("tracker.oidc.issuer-uri") == null;
    boolean on = environment.getProperty(Setting.TRACKER_API_PAGE.name(), Boolean.class, embedded);
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "api-page",
                Map.of("springdoc.api-docs.enabled", on, "springdoc.swagger-ui.enabled", on)));
  }
}
