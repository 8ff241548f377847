package org.maractracker.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class TerminalLogTest {

  private static String format(boolean terminal, Map<String, Object> chosen) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("chosen", chosen));
    new TerminalLog(() -> terminal).postProcessEnvironment(environment, new SpringApplication());
    return environment.resolvePlaceholders("${TRACKER_LOG_FORMAT:ecs}");
  }

  @Test
  void isPlainWhereAPersonLooks() {
    assertThat(format(true, Map.of())).isEmpty();
  }

  @Test
  void isOneJsonObjectALineAnywhereElse() {
    assertThat(format(false, Map.of())).isEqualTo("ecs");
  }

  @Test
  void isWhatWasChosenEverywhere() {
    assertThat(format(true, Map.of("TRACKER_LOG_FORMAT", "gelf"))).isEqualTo("gelf");
    assertThat(format(false, Map.of("TRACKER_LOG_FORMAT", ""))).isEmpty();
  }
}
