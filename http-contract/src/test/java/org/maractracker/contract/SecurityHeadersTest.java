package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every answer tells a browser, whoever gives it. */
class SecurityHeadersTest extends OverHttp {

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  @ParameterizedTest
  @CsvSource({
    "GET, /api/who, 200",
    "GET, /problems, 200",
    "GET, /v3/api-docs, 200",
    "GET, /actuator/health/liveness, 200",
    "GET, /api/nothing, 404",
    "DELETE, /api/who, 405",
    "TRACE, /api/who, 405",
    "GET, /api//who, 400",
    "GET, /api/who%00, 400",
    "GET, /api/who|x, 400",
    "GET, /api/fail/other, 500",
    "GET, /api/fail/error, 500",
    "GET, /api/fail/send-error, 400",
    "POST, /api/notes, 400",
  })
  void standOnEveryAnswer(String method, String path, int status) throws Exception {
    String head = raw(method + " " + path + " HTTP/1.1").head();
    assertThat(head).startsWith("HTTP/1.1 " + status);
    assertProtected(head);
    assertThat(head).doesNotContainIgnoringCase("Strict-Transport-Security");
  }

  @Test
  void standOnWhatAFilterRefuses() throws Exception {
    HttpResponse<String> unknown = send(HttpRequest.newBuilder(uri("/api/who")));
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.headers().allValues("Content-Security-Policy")).isEqualTo(List.of(NOTHING));
    assertProtected(raw("GET /actuator/prometheus HTTP/1.1").head());
  }

  @Test
  void sayThatTheConnectionIsToBeEncryptedForEverWhereItIs() throws Exception {
    for (String path : new String[] {"/api/who", "/api//who", "/api/nothing"}) {
      assertThat(raw("GET " + path + " HTTP/1.1", "X-Forwarded-Proto: https").head())
          .contains("\r\nStrict-Transport-Security: max-age=63072000\r\n");
    }
  }

  @Test
  void letTheApiPageLoadItsOwnFiles() throws Exception {
    assertThat(
            send(HttpRequest.newBuilder(uri("/swagger-ui/index.html")))
                .headers()
                .allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  }

  private static void assertProtected(String head) {
    assertThat(head.lines().filter(line -> line.startsWith("Content-Security-Policy:")))
        .containsExactly("Content-Security-Policy: " + NOTHING);
    assertThat(head)
        .contains("\r\nX-Content-Type-Options: nosniff\r\n")
        .contains("\r\nX-Frame-Options: DENY\r\n")
        .contains("\r\nReferrer-Policy: no-referrer\r\n")
        .contains("\r\nCross-Origin-Opener-Policy: same-origin\r\n")
        .contains("\r\nCross-Origin-Resource-Policy: same-origin\r\n")
        .containsPattern(
            "\r\nPermissions-Policy: (?=.*camera=\\(\\))(?=.*geolocation=\\(\\)).*\r\n");
  }
}
