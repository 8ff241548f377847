package org.maractracker.settings;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
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
          "info",
          // It warns, eight times, that it has not been tried with this H2. We have.
          "logging.level.org.flywaydb.core.internal.database.base.Database",
          "error");

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

  /** There may be no console at all, or one that is no terminal. */
  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }
}
