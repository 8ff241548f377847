package org.maractracker.before;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maractracker.Tracker;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The all-in-one in this process, as its demo users meet it: on a database that may hold something
 * already, at the time of a clock that is given.
 */
public final class Running implements AutoCloseable {

  private static final String PASSWORD = "demo-password-for-tests";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final JsonMapper JSON = new JsonMapper();

  private final ConfigurableApplicationContext context;

  private Running(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts it.
   *
   * @param url where the database is
   * @param user who it signs in to the database as
   * @param clock what it takes the time from
   * @param settings more of them, {@code NAME=value}
   */
  public static Running on(String url, String user, Clock clock, List<String> settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=0");
    arguments.add("--logging.level.root=warn");
    arguments.add("--TRACKER_DATABASE_URL=" + url);
    arguments.add("--TRACKER_DATABASE_USER=" + user);
    arguments.add("--TRACKER_DEMO_PASSWORD=" + PASSWORD);
    settings.forEach(setting -> arguments.add("--" + setting));
    return new Running(
        new SpringApplicationBuilder(Tracker.class)
            .initializers(made -> made.getBeanFactory().registerSingleton("givenClock", clock))
            .run(arguments.toArray(String[]::new)));
  }

  /** What a demo user reads at an address. */
  public Reply read(String user, String address) {
    return sent(request(user, address).GET());
  }

  /**
   * What a demo user is told on a stream of changes from its beginning on, as JSON. A second
   * heartbeat says that nothing more will come.
   *
   * @param head the position of the last change that is awaited
   */
  private Reply changes(String user, String address, long head) {
    HttpRequest request = request(user, address).header("Last-Event-ID", "0").GET().build();
    try (Stream<String> lines = HTTP.send(request, BodyHandlers.ofLines()).body()) {
      List<String> told = new ArrayList<>();
      int heartbeats = 0;
      boolean last = false;
      for (Iterator<String> each = lines.iterator(); !last && heartbeats < 2 && each.hasNext(); ) {
        String line = each.next();
        heartbeats += line.startsWith(":") ? 1 : 0;
        if (line.startsWith("data:")) {
          told.add(line.substring("data:".length()));
          last = JSON.readTree(told.getLast()).path("position").asLong() == head;
        }
      }
      HttpHeaders json =
          HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (a, b) -> true);
      return new Reply(200, json, told.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a demo user is answered to one of the kept questions.
   *
   * @param question the user, a blank, and the address
   * @param head the position of the last event there is
   */
  public Reply asked(String question, long head) {
    String[] words = question.split(" ", 2);
    return words[1].startsWith("/api/changes")
        ? changes(words[0], words[1], head)
        : read(words[0], words[1]);
  }

  /**
   * What a demo user is answered to a command.
   *
   * @param body as JSON; empty for none
   */
  public Reply send(String user, String method, String address, String body, String... headers) {
    HttpRequest.Builder request = request(user, address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return sent(
        request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  /** What a demo user is answered to a file that is sent in a form. */
  public Reply upload(String user, String address, String fileName, byte[] file) {
    String boundary = "NoLineOfAnyFileHere";
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(boundary, fileName);
    BodyPublisher form =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(file),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    return sent(
        request(user, address)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(form));
  }

  private HttpRequest.Builder request(String user, String address) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    String pair = user + ":" + PASSWORD;
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Basic " + basic);
  }

  private static Reply sent(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
