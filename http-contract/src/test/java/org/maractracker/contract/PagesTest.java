package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.problem.ProblemCode;

/** What somebody finds who comes with a browser and has not signed in. */
class PagesTest extends OverHttp {

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  @Test
  void theFrontPageSaysWhatThisIsAndWhereToGo() throws Exception {
    HttpResponse<String> page = page("/");
    assertIsAPage(page);
    assertThat(page.body()).contains("actions agreed at MARACs", "href=\"/problems\"");
    Matcher link = Pattern.compile("href=\"([^\"]+)\"").matcher(page.body());
    while (link.find()) {
      assertThat(page(link.group(1)).statusCode()).as(link.group(1)).isIn(200, 302);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalHasAPage(ProblemCode code) throws Exception {
    assertThat(page("/problems").body()).contains("href=\"/problems/%s\"".formatted(code.code()));
    HttpResponse<String> page = page("/problems/" + code.code());
    assertIsAPage(page);
    assertThat(page.body()).contains("<code>" + code.code() + "</code>");
  }

  @Test
  void aProgramIsGivenJsonAsBefore() throws Exception {
    for (String accept :
        new String[] {"*/*", "application/json", "application/problem+json, */*"}) {
      HttpResponse<String> answer =
          send(HttpRequest.newBuilder(uri("/problems/malformed")).header("Accept", accept));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/json");
    }
    assertThat(send(HttpRequest.newBuilder(uri("/problems"))).body()).startsWith("{\"items\":");
  }

  @Test
  void aReasonThatThereIsNotIsNotFound() throws Exception {
    HttpResponse<String> none = page("/problems/no-such-code");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("\"code\":\"not-found\"");
  }

  private HttpResponse<String> page(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept", BROWSER));
  }

  /** Asserts that it is a page for a telephone too, whose styles the browser will let it have. */
  private static void assertIsAPage(HttpResponse<String> page) throws Exception {
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.body())
        .contains("<meta charset=\"utf-8\">", "name=\"viewport\"", "lang=\"en-GB\"");
    Matcher style = Pattern.compile("<style>(.*)</style>").matcher(page.body());
    assertThat(style.find()).isTrue();
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'")
        .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
  }
}
