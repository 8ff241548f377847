package org.maractracker.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The all-in-one application as its users run it: the packaged jar in a process of its own. */
final class TrackerProcess implements AutoCloseable {

  static final String PASSWORD = "demo-password-for-tests";

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final int port;

  private TrackerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it on that data folder and waits until it says that it is ready. */
  static TrackerProcess start(Path data, String... jvmArguments) {
    return start(data, Map.of(), jvmArguments);
  }

  static TrackerProcess start(Path data, Map<String, String> environment, String... jvmArguments) {
    TrackerProcess tracker = launch(data, environment, jvmArguments);
    Eventually.holds(
        () -> assertThat(tracker.get("/actuator/health/readiness").statusCode()).isEqualTo(200));
    return tracker;
  }

  /**
   * Starts it without waiting for anything; the folder is named as people name it, relative to
   * where they are.
   */
  static TrackerProcess launch(Path data, Map<String, String> environment, String... jvmArguments) {
    int port = Ports.free();
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of(jvmArguments));
    command.addAll(List.of("-jar", jar().toAbsolutePath().toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(data.resolve("..").normalize().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("tracker.log").toFile()));
    builder
        .environment()
        .putAll(Map.of("PORT", port + "", "TRACKER_DATA", data.getFileName().toString()));
    builder.environment().put("TRACKER_DEMO_PASSWORD", PASSWORD);
    builder.environment().putAll(environment);
    try {
      return new TrackerProcess(builder.start(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the one packaged jar: one of an earlier version beside it would be tested instead. */
  static Path jar() {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      List<Path> jars = files.filter(file -> file.toString().endsWith("-exec.jar")).toList();
      assertThat(jars).hasSize(1);
      return jars.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Process process() {
    return process;
  }

  /** What a power cut would be to the process: no handler runs, nothing is flushed. */
  void killNine() {
    process.destroyForcibly();
    process.onExit().join();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(
        request("coordinator", path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> bearer(String path, String token) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(String user, String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(user, path)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends what must succeed and answers the body. */
  JsonNode done(String method, String path, String body) {
    try {
      HttpResponse<String> response = send("coordinator", method, path, body);
      assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
      return json(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  private HttpRequest.Builder request(String user, String path) {
    String basic =
        Base64.getEncoder()
            .encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Basic " + basic);
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .orTimeout(15, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly())
        .join();
  }
}
