package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.attended;
import static org.maractracker.testsupport.events.Northshire.established;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joined;
import static org.maractracker.testsupport.events.Northshire.listed;
import static org.maractracker.testsupport.events.Northshire.opened;
import static org.maractracker.testsupport.events.Northshire.scheduled;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.query.Story;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;

/**
 * Readers who take what is large byte by byte: nobody else waits for them, and they are cut off.
 */
class SlowReadersTest {

  private static final String SLOW = "sloth northshire:COORDINATOR";
  private static final String OTHER = "cora northshire:COORDINATOR";
  private static final UUID MEETING = id(10);
  private static final UUID CASE = id(11);

  /** So many with such texts that no file fits into what the system holds back for a reader. */
  private static final int ACTIONS = 250;

  private static final int LONGEST_TEXT = 4_000;
  private static final Random CHANCE = new Random(20261130);

  @TempDir Path memory;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void holdNothingThatStopsOthersAndAreCutOff() throws Exception {
    try (QueryNode node = node();
        ScheduledExecutorService pace = Executors.newScheduledThreadPool(2)) {
      Story story = story();
      node.append(story.events());
      node.json(OTHER, "/api/actions?minPosition=" + story.head());
      List<Socket> slow = new ArrayList<>();
      try {
        slow.add(asks(node, "GET", "/api/actions?format=csv", ""));
        slow.add(asks(node, "GET", "/api/actions?format=xlsx", ""));
        slow.add(
            asks(
                node,
                "POST",
                "/api/cases/" + CASE + "/review-bundle",
                "{\"purpose\": \"Death review\", \"from\": \"2030-01-01\"}"));
        slow.add(asks(node, "GET", "/api/changes", ""));
        List<Future<?>> reading = new ArrayList<>();
        slow.forEach(socket -> reading.add(byteByByte(socket, pace)));
        Eventually.holds(() -> assertThat(underWay(node)).isEqualTo(3));

        assertThat(status(node, "/actuator/health/liveness")).isEqualTo(200);
        assertThat(status(node, "/api/actions?limit=1")).isEqualTo(200);
        assertThat(status(node, "/api/overdue?limit=1")).isEqualTo(200);
        assertThat(underWay(node)).as("they are at it all the while").isEqualTo(3);

        Eventually.holds(() -> assertThat(underWay(node)).isZero());
        assertThat(reading.getLast().isDone()).as("a stream lasts").isFalse();
      } finally {
        for (Socket socket : slow) {
          socket.close();
        }
      }
    }
  }

  private QueryNode node() {
    return QueryNode.on(
        QueryNode.pool(TestDatabase.H2),
        "server.tomcat.connection-timeout=3s",
        "TRACKER_LEDGER_ORIGIN=tracker.example/ledger",
        "TRACKER_LEDGER_KEY=" + Base64.getEncoder().encodeToString(new byte[32]),
        "TRACKER_LEDGER_FOLDER=" + memory);
  }

  private static Story story() {
    Story story =
        new Story()
            .tell(
                established(MARAC),
                joined("housing", AgencyKind.HOUSING),
                scheduled(MEETING, "2026-03-02"),
                attended(MEETING, "housing"),
                opened(CASE, "NS-1"),
                listed(MEETING, CASE));
    for (int i = 0; i < ACTIONS; i++) {
      story.tell(
          anAgreedAction(id(1000 + i))
              .meetingId(MEETING)
              .caseId(CASE)
              .description(text())
              .successCriteria(text())
              .notLinkedBecause("Example")
              .build());
    }
    return story;
  }

  /** Letters of which there are many, so that they are not packed into little. */
  private static String text() {
    return CHANCE
        .ints(LONGEST_TEXT, 0x4e00, 0x9fa5)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static Socket asks(QueryNode node, String method, String path, String body)
      throws IOException {
    URI uri = node.uri(path);
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
    String request =
        "%s %s HTTP/1.1\r\nHost: %s\r\nSaid: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(method, path, uri.getAuthority(), SLOW, body.length(), body);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Reads a byte now and then, until the connection is closed. */
  private static Future<?> byteByByte(Socket socket, ScheduledExecutorService pace) {
    Runnable next =
        () -> {
          try {
            if (socket.getInputStream().available() > 0) {
              socket.getInputStream().read();
            }
          } catch (IOException e) {
            throw new IllegalStateException("closed", e);
          }
        };
    return pace.scheduleWithFixedDelay(next, 0, 20, TimeUnit.MILLISECONDS);
  }

  private static double underWay(QueryNode node) {
    return node.bean(MeterRegistry.class)
        .get("tracker.budget.taken")
        .tag("work", "exports")
        .gauge()
        .value();
  }

  /** The answer's status, which must come within a second. */
  private int status(QueryNode node, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(node.uri(path))
            .header("Said", OTHER)
            .timeout(Duration.ofSeconds(1))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    return answer.statusCode();
  }
}
