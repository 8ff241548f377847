package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.Eventually;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Answers that are read slowly or not at all, and how long they hold a thread and a place. */
@TestPropertySource(
    properties = {"server.tomcat.connection-timeout=2s", "TRACKER_ANSWER_LONGEST=3s"})
class SlowReadersTest extends OverHttp {

  /** At this pace, never silent for as long as Tomcat waits, the whole would take a minute. */
  private static final int AT_ONCE = 24 * 1024;

  private static final int EVERY_MILLIS = 20;

  @Autowired private MeterRegistry metrics;

  @Test
  void whoeverReadsALittleNowAndThenIsCutOff() throws Exception {
    try (Socket socket = asks();
        ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor()) {
      Eventually.holds(() -> assertThat(taken()).isEqualTo(1));
      InputStream in = socket.getInputStream();
      AtomicLong read = new AtomicLong();
      var reading =
          pace.scheduleWithFixedDelay(
              () -> read.addAndGet(some(in)), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
      Eventually.holds(() -> assertThat(taken()).isZero());
      Eventually.holds(() -> assertThat(reading.isDone()).as("the connection was closed").isTrue());
      assertThat(read.get()).isPositive().isLessThan(HeldApi.LARGE / 2);
    }
  }

  /** The next bytes; fails, and is not run again, where the connection was closed. */
  private static int some(InputStream in) {
    try {
      int count = in.read(new byte[AT_ONCE]);
      if (count < 0) {
        throw new IllegalStateException("closed");
      }
      return count;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoeverReadsNothingIsGivenUp() throws Exception {
    try (Socket socket = asks()) {
      Eventually.holds(() -> assertThat(taken()).isEqualTo(1));
      Eventually.holds(() -> assertThat(taken()).isZero());
      assertThat(socket.isClosed()).as("the client itself never hung up").isFalse();
    }
  }

  @Test
  void whoeverReadsOnGetsTheWhole() throws Exception {
    var answer = CLIENT.send(authorised("/api/costly/large").build(), BodyHandlers.ofByteArray());
    assertThat(answer.body()).hasSize(HeldApi.LARGE);
  }

  private Socket asks() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(AT_ONCE);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    String request =
        "GET /api/costly/large HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + token()
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  private double taken() {
    return metrics.get("tracker.budget.taken").tag("work", "exports").gauge().value();
  }
}
