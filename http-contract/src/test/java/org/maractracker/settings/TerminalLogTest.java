package org.maractracker.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class TerminalLogTest {

  private static String format(boolean terminal, Map<String, Object> chosen) {
    return resolved(terminal, chosen, "${TRACKER_LOG_FORMAT:ecs}");
  }

  private static String resolved(boolean terminal, Map<String, Object> chosen, String text) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("chosen", chosen));
    new TerminalLog(() -> terminal).postProcessEnvironment(environment, new SpringApplication());
    return environment.resolvePlaceholders(text);
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

  @Test
  void leavesNothingOutOfALogWhoseFormWasChosen() {
    String level = "${logging.level.root:as ever}";
    assertThat(resolved(true, Map.of(), level)).isEqualTo("warn");
    assertThat(resolved(true, Map.of("TRACKER_LOG_FORMAT", "ecs"), level)).isEqualTo("as ever");
    assertThat(resolved(false, Map.of(), level)).isEqualTo("as ever");
  }
}
