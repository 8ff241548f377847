package org.maractracker.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Address of the embedded database as the settings of the product have it. */
final class DefaultAddress {

  private DefaultAddress() {}

  static String in(Path folder) throws IOException {
    Properties settings =
        PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("TRACKER_DATA", folder.toString())));
    return environment.resolveRequiredPlaceholders(settings.getProperty("spring.datasource.url"));
  }
}
