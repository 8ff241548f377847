package org.maractracker.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

/** One password lets anybody be a coordinator, so nobody but this machine may reach the port. */
class DemoUsersTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String PASSWORD = "for-tests-only";
  private static final String KEY = "a-key-of-at-least-32-characters!";

  private static RunningProcess tracker;

  @BeforeAll
  static void start() {
    tracker = start("127.0.0.1");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void refusesToStartWhereOthersCouldReachIt(String address) {
    assertThatThrownBy(() -> start(address).close())
        .rootCause()
        .isInstanceOf(NotOnLoopback.class)
        .hasMessageContaining(address.equals("::") ? "TRACKER_BIND" : address);
  }

  @Test
  void startsWhereOnlyThisMachineReachesIt() {
    assertThat(tracker.origin()).startsWith("http://127.0.0.1:");
  }

  @Test
  void slowsGuessingFromOneAddressDownAndLetsTheRightPersonInFromAnother() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(signIn("192.0.2.1", KEY, "guess " + i).statusCode()).isEqualTo(401);
    }
    for (String password : new String[] {"guess 11", PASSWORD}) {
      HttpResponse<String> slowed = signIn("192.0.2.1", KEY, password);
      assertThat(slowed.statusCode()).isEqualTo(429);
      assertThat(slowed.body()).contains("\"code\":\"too-many-requests\"");
      assertThat(slowed.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
      assertThat(slowed.headers().firstValue("WWW-Authenticate")).isEmpty();
    }
    assertThat(signIn("198.51.100.7", KEY, PASSWORD).statusCode()).isEqualTo(200);
    assertThat(signIn("192.0.2.1", "not the key", PASSWORD).statusCode())
        .as("nobody else's word about an address")
        .isEqualTo(200);
  }

  private static HttpResponse<String> signIn(String address, String key, String password)
      throws Exception {
    String pair = "coordinator:" + password;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(tracker.origin() + "/api/maracs"))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .header("X-Forwarded-For", address)
            .header("Tracker-Proxy-Key", key)
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static RunningProcess start(String address) {
    return RunningProcess.start(
        Tracker.class,
        Map.of(
            "TRACKER_BIND",
            address,
            "TRACKER_DEMO_PASSWORD",
            PASSWORD,
            "TRACKER_PROXY_KEY",
            KEY,
            "TRACKER_DATABASE_URL",
            TestDatabase.H2.freshUrl()));
  }
}
