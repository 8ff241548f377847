package org.maractracker.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ApiPageTest {

  private static final Map<String, Object> PROVIDER =
      Map.of("tracker.oidc.issuer-uri", "https://id.example.org");

  private static boolean isOn(Map<String, Object> chosen, Map<String, Object> more) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("chosen", chosen));
    environment.getPropertySources().addFirst(new MapPropertySource("more", more));
    new ApiPage().postProcessEnvironment(environment, new SpringApplication());
    String page = environment.getProperty("springdoc.swagger-ui.enabled");
    assertThat(environment.getProperty("springdoc.api-docs.enabled")).isEqualTo(page);
    return Boolean.parseBoolean(page);
  }

  @Test
  void isOnForTheEmbeddedDefaultAndOffWhereAProviderIsNamed() {
    assertThat(isOn(Map.of(), Map.of())).isTrue();
    assertThat(isOn(PROVIDER, Map.of())).isFalse();
  }

  @Test
  void isWhatWasChosenEverywhere() {
    assertThat(isOn(Map.of(), Map.of("TRACKER_API_PAGE", "off"))).isFalse();
    assertThat(isOn(PROVIDER, Map.of("TRACKER_API_PAGE", "on"))).isTrue();
  }
}
