package org.maractracker.settings;

import java.io.Console;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The log's form where nobody has chosen one: plain and short where a person looks at a terminal,
 * and what {@code tracker-common.properties} says anywhere else. Of the frameworks a person is
 * shown what they warn of.
 */
final class TerminalLog implements EnvironmentPostProcessor {

  private static final Map<String, Object> PLAIN =
      Map.of(
          Setting.TRACKER_LOG_FORMAT.name(),
          "",
          "logging.pattern.console",
          "%d{HH:mm:ss} %-5level %msg%n%ex",
          "logging.level.root",
          "warn",
          "logging.level.org.maractracker",
          "info");

  private final BooleanSupplier terminal;

  TerminalLog() {
    this(TerminalLog::isTerminal);
  }

  TerminalLog(BooleanSupplier terminal) {
    this.terminal = terminal;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    boolean chosen = environment.containsProperty(Setting.TRACKER_LOG_FORMAT.name());
    if (!chosen && terminal.getAsBoolean()) {
      environment.getPropertySources().addLast(new MapPropertySource("terminal", PLAIN));
    }
  }

  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
