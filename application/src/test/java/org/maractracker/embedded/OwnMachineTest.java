package org.maractracker.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.Tracker;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;

/** What a browser sends with its kept password for a page of another site is not done. */
class OwnMachineTest {

  private static final String PASSWORD = "for-tests-only";
  private static final String LEAVE = "POST /api/maracs/northshire/agencies/education/leave";

  private static RunningProcess tracker;

  @BeforeAll
  static void start() {
    tracker =
        RunningProcess.start(
            Tracker.class,
            Map.of(
                "TRACKER_BIND",
                "127.0.0.1",
                "TRACKER_DEMO_PASSWORD",
                PASSWORD,
                "TRACKER_DATABASE_URL",
                TestDatabase.H2.freshUrl()));
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void refusesAChangeFromAnotherSitesPage(String header) throws IOException {
    assertThat(answer(LEAVE, "localhost:" + port(), header))
        .startsWith("HTTP/1.1 403")
        .contains("\"code\":\"forbidden\"", "pages of other sites");
    assertThat(answer("GET /api/maracs/northshire/agencies", "localhost:" + port(), ""))
        .startsWith("HTTP/1.1 200")
        .contains("\"education\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:9200", "localhost.evil.example"})
  void answersToNoOtherName(String host) throws IOException {
    assertThat(answer("GET /problems", host, "")).startsWith("HTTP/1.1 403");
  }

  @Test
  void takesAChangeFromAPageOfItsOwnAndFromWhatIsNoPage() throws IOException {
    String name = "127.0.0.1:" + port();
    String own = "Origin: http://" + name + "\r\nSec-Fetch-Site: same-origin";
    assertThat(answer(LEAVE, name, own)).startsWith("HTTP/1.1 200");
    assertThat(answer(LEAVE, name, "Sec-Fetch-Site: none")).doesNotContain(" 403");
    assertThat(answer("GET /problems", "[::1]:" + port(), "Sec-Fetch-Site: cross-site"))
        .startsWith("HTTP/1.1 200");
  }

  private static int port() {
    return URI.create(tracker.origin()).getPort();
  }

  private static String answer(String what, String host, String header) throws IOException {
    String credentials = "coordinator:" + PASSWORD;
    String request =
        what
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))
            + "\r\nConnection: close\r\n"
            + (header.isEmpty() ? "" : header + "\r\n")
            + (what.startsWith("POST") ? "Content-Length: 0\r\n" : "")
            + "\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
