package org.maractracker.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.Ports;
import org.maractracker.testsupport.Server;
import org.maractracker.testsupport.Signals;

/** One side in a JVM of its own, always at the same port, however often it is started. */
final class SideProcess implements Server, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final ProcessBuilder builder;
  private final int port = Ports.free();
  private Process process;

  /** Starts it, without waiting for it. */
  SideProcess(Class<?> main, String module, Map<String, String> environment, Path log) {
    builder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--spring.config.location=file:../"
                    + module
                    + "/src/main/resources/application.properties")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log + "-" + port + ".log")));
    builder.environment().keySet().removeIf(name -> name.startsWith("TRACKER_"));
    builder.environment().putAll(environment);
    builder.environment().put("PORT", port + "");
    process = started();
  }

  private Process started() {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String origin() {
    return "http://127.0.0.1:" + port;
  }

  void awaitReady() {
    Eventually.holdsWithin(
        PATIENCE,
        () -> {
          assertThat(process.isAlive()).isTrue();
          assertThat(readiness()).isEqualTo(200);
        });
  }

  private int readiness() {
    try {
      return Person.NOBODY.get(this, "/actuator/health/readiness").statusCode();
    } catch (UncheckedIOException notListening) {
      return 0;
    }
  }

  void killNine() {
    Signals.killNine(List.of(process.toHandle()));
  }

  void startAgain() {
    process = started();
    awaitReady();
  }

  void stop() {
    Signals.stop(List.of(process.toHandle()));
  }

  void goOn() {
    Signals.goOn(List.of(process.toHandle()));
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
