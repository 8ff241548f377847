package org.maractracker.bench.serving;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maractracker.testsupport.Ports;

/** Process of the product, apart from the one that measures it. */
final class ServedProcess implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long KIBIBYTES = 1024;

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  /** Jars that only the usual service has, by their places in a repository. */
  private static final Pattern MAPPER =
      Pattern.compile(
          "/org/(hibernate/(orm|models)|springframework/(data|spring-orm|spring-aspects)|aspectj|antlr|glassfish/jaxb)/"
              + "|/spring-boot-(starter-)?(data|hibernate|jpa)|/jakarta/(persistence|transaction|inject)/"
              + "|/com/sun/istack/|/smallrye/jandex/|/bytebuddy/");

  /** Keeps the settings of the product, on the same class path, from being used. */
  private static final String OWN_SETTINGS = "--spring.config.location=optional:file:none/";

  private static final String OWN_PORT = "--server.port=${PORT}";

  private final Process process;
  private final String origin;
  private final Duration untilReady;

  /**
   * Starts it and waits until it is ready.
   *
   * @param command the Java command line
   * @param environment variables besides this process's own environment; the port is added
   */
  ServedProcess(List<String> command, Map<String, String> environment) {
    int port = Ports.free();
    origin = "http://127.0.0.1:" + port;
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    builder.environment().put("PORT", Integer.toString(port));
    long began = System.nanoTime();
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitReady(began);
    untilReady = Duration.ofNanos(System.nanoTime() - began);
  }

  /** Starts a main class of the product with the settings of its module. */
  static ServedProcess ofModule(String mainClass, String module, Map<String, String> environment) {
    return ofClassPath(
        withoutMapper(),
        mainClass,
        environment,
        "--spring.config.location=file:" + module + "/src/main/resources/application.properties");
  }

  /** Starts a main class of this module. */
  static ServedProcess of(String mainClass, Map<String, String> environment) {
    return ofClassPath(withoutMapper(), mainClass, environment, OWN_SETTINGS, OWN_PORT);
  }

  /** Starts a main class of this module that works with the object mapper. */
  static ServedProcess withMapper(String mainClass, Map<String, String> environment) {
    return ofClassPath(CLASS_PATH, mainClass, environment, OWN_SETTINGS, OWN_PORT);
  }

  private static ServedProcess ofClassPath(
      String classPath, String mainClass, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(java(), "-cp", classPath, mainClass));
    command.addAll(List.of(arguments));
    return new ServedProcess(command, environment);
  }

  /**
   * Returns this process's class path as the product has it: an object mapper that is found would
   * be configured by itself, with a transaction manager of its own.
   */
  static String withoutMapper() {
    return Arrays.stream(CLASS_PATH.split(File.pathSeparator, -1))
        .filter(entry -> !MAPPER.matcher(entry).find())
        .collect(Collectors.joining(File.pathSeparator));
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private void awaitReady(long began) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!isReady(http)) {
        if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
          throw new IllegalStateException("A process did not become ready");
        }
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      }
    }
  }

  private boolean isReady(HttpClient http) {
    try {
      URI readiness = URI.create(origin + "/actuator/health/readiness");
      return http.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns its address, without a slash at the end. */
  String origin() {
    return origin;
  }

  /** Returns the time from its start to its first answer that it is ready. */
  Duration untilReady() {
    return untilReady;
  }

  /** Returns its resident memory now, in MiB. */
  long residentMebibytes() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElseThrow()
          / KIBIBYTES;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the processor time it has taken. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .orTimeout(20, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly())
        .join();
  }
}
