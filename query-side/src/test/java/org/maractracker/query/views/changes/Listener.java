package org.maractracker.query.views.changes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.contract.QueryNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber that reads a stream as the specification of Server-Sent Events says. */
final class Listener implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpResponse<InputStream> response;
  private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private volatile boolean ended;
  private volatile @Nullable String lastEventId;

  /** One dispatched event. */
  record Heard(String id, String event, JsonNode data, long nanos) {}

  private Listener(HttpRequest request) throws IOException, InterruptedException {
    response = client.send(request, BodyHandlers.ofInputStream());
    Thread.ofVirtual().start(this::read);
  }

  /** Subscribes, from now on without a last event id. */
  static Listener to(QueryNode node, String as, String query, @Nullable String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.uri("/api/changes" + query))
            .header("Said", as)
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      return new Listener(request.build());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<?> response() {
    return response;
  }

  List<Heard> heard() {
    return List.copyOf(heard);
  }

  List<Long> positions() {
    return heard.stream().map(each -> Long.valueOf(each.id())).toList();
  }

  List<String> comments() {
    return comments;
  }

  /** What a browser would send when it comes back. */
  @Nullable String lastEventId() {
    return lastEventId;
  }

  boolean ended() {
    return ended;
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      String event = "message";
      StringBuilder data = new StringBuilder();
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.isEmpty()) {
          if (!data.isEmpty()) {
            heard.add(
                new Heard(
                    String.valueOf(lastEventId),
                    event,
                    JSON.readTree(data.toString()),
                    System.nanoTime()));
          }
          event = "message";
          data.setLength(0);
        } else if (line.startsWith(":")) {
          comments.add(line.substring(1).strip());
        } else if (line.startsWith("id:")) {
          lastEventId = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          event = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).strip());
        }
      }
    } catch (IOException e) {
      // The connection was closed, on either side.
    } finally {
      ended = true;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
