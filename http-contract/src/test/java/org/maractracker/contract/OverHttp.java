package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maractracker.problem.ProblemCode;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TokenIssuer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The small application behind the contract, and how it is asked: one for all classes, up to the
 * end of the JVM.
 */
@SpringBootTest(classes = TrialApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
abstract class OverHttp {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final TokenIssuer ISSUER = new TokenIssuer();
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired SettableClock clock;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry properties) {
    properties.add("tracker.oidc.issuer-uri", ISSUER::uri);
    properties.add("tracker.oidc.audience", () -> "marac-tracker");
    properties.add("spring.main.cloud-platform", () -> "kubernetes");
    properties.add("TRACKER_BUDGET_EXPORTS", () -> "2/3");
  }

  @BeforeEach
  void itIsNow() {
    clock.set(NOW);
  }

  HttpRequest.Builder json(String path) {
    return authorised(path).header("Content-Type", "application/json");
  }

  HttpResponse<String> get(String path, String token) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token));
  }

  HttpRequest.Builder authorised(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token());
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  String token() {
    return tokenWith("northshire:COORDINATOR");
  }

  static String tokenOf(String subject) {
    return ISSUER.signed(claims().replace("u-1", subject));
  }

  static String tokenWith(String... roles) {
    StringBuilder list = new StringBuilder();
    for (String role : roles) {
      list.append(list.isEmpty() ? "\"" : ",\"").append(role).append('"');
    }
    return ISSUER.signed(claims().replace("[]", "[" + list + "]"));
  }

  static String claims() {
    return """
    {"iss":"%s","aud":["marac-tracker"],"sub":"u-1","name":"Ada Example","iat":%d,"exp":%d,\
    "marac_roles":[]}\
    """
        .formatted(ISSUER.uri(), NOW.getEpochSecond(), NOW.plusSeconds(600).getEpochSecond());
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  static String fieldsOf(HttpResponse<String> answer) {
    return json(answer).get("errors").values().stream()
        .map(error -> error.get("field").stringValue())
        .toList()
        .toString();
  }

  static void isProblem(HttpResponse<String> answer, ProblemCode code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(code.status());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(answer).get("code").stringValue()).isEqualTo(code.code());
  }

  static void isProblem(Raw answer, ProblemCode code) {
    assertThat(answer.head()).startsWith("HTTP/1.1 " + code.status());
    assertThat(answer.head()).contains("application/problem+json");
    assertThat(JsonMapper.shared().readTree(answer.body()).get("code").stringValue())
        .isEqualTo(code.code());
  }

  /** Sends the lines as they are, on a connection of their own, and reads to its end. */
  Raw raw(String line, String... more) throws IOException {
    String rest = more.length == 0 ? "" : String.join("\r\n", more) + "\r\n";
    String request =
        line
            + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
            + token()
            + "\r\n"
            + rest
            + "\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = answer.indexOf("\r\n\r\n");
      return new Raw(answer.substring(0, end), answer.substring(end + 4));
    }
  }

  record Raw(String head, String body) {}
}
