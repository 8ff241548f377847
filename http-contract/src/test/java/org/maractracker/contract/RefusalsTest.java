package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.problem.ProblemCode;
import org.springframework.boot.test.system.CapturedOutput;
import tools.jackson.databind.JsonNode;

/** What is refused by the framework or the web server, in the one form. */
class RefusalsTest extends OverHttp {

  @Test
  void listsEveryCodeOfTheCatalogue() throws Exception {
    JsonNode items = json(get("/problems", token())).get("items");
    assertThat(items.values()).hasSize(ProblemCode.values().length);
    assertThat(json(get("/problems/not-smart", token())).toString())
        .isEqualTo(
            "{\"code\":\"not-smart\",\"status\":400,\"title\":\"%s\",\"type\":\"/problems/not-smart\"}"
                .formatted(ProblemCode.NOT_SMART.title()));
    isProblem(get("/problems/none", token()), ProblemCode.NOT_FOUND);
  }

  @Test
  void hasOneFormForEveryRefusal() throws Exception {
    HttpResponse<String> answer = get("/api/fail/rule", token());
    assertThat(answer.body())
        .isEqualTo(
            "{\"type\":\"/problems/action-not-open\",\"title\":\"The action is not open\","
                + "\"status\":409,\"detail\":\"It was completed.\",\"code\":\"action-not-open\","
                + "\"instance\":\"/api/fail/rule\",\"errors\":[{\"field\":null,"
                + "\"code\":\"action-not-open\",\"message\":\"It was completed.\"}]}");
  }

  @Test
  void letsARefusalSayMore() throws Exception {
    HttpResponse<String> answer = get("/api/fail/stale", token());
    isProblem(answer, ProblemCode.STALE_VERSION);
    assertThat(json(answer).get("intervening").intValue()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/nothing, NOT_FOUND",
    "GET, /nothing, NOT_FOUND",
    "GET, /error, NOT_FOUND",
    "DELETE, /api/who, METHOD_NOT_ALLOWED",
    "FOO, /api/who, METHOD_NOT_ALLOWED",
    "TRACE, /api/who, METHOD_NOT_ALLOWED",
    "POST, /api/bulk/no-uuid, NOT_FOUND",
    "POST, /api/bulk/1-1-1-1-1, NOT_FOUND",
    "GET, /api/stream, NOT_ACCEPTABLE",
    "GET, /api/fail/too-many, TOO_MANY_REQUESTS",
    "GET, /api/list?on=, MALFORMED",
    "GET, /api/list?on=2026-02-30, MALFORMED",
    "GET, /api/list?on=22/11/2026, MALFORMED",
    "GET, /api/list?limit=0x10, MALFORMED",
    "GET, /api/list?limit=, MALFORMED",
    "GET, /api/list?limit=99999999999, MALFORMED",
    "GET, /api/list?colour=red, MALFORMED",
    "GET, /api/list?asOf=2026-11-22, MALFORMED",
    "GET, /api/list?limit=1&limit=2, MALFORMED",
    "GET, /api/list?limit=1&%6cimit=2, MALFORMED",
    "GET, /api/list?colour=%00, MALFORMED",
    "GET, /api/list?colour=%ff, MALFORMED",
    "GET, /api/list?colour=%zz, MALFORMED",
    "POST, /api/notes?x=1, MALFORMED",
    "GET, /api//who, MALFORMED",
    "GET, /api/who;x=1, MALFORMED",
    "GET, /api/%2e%2e/who, MALFORMED",
    "GET, /api/who%00, MALFORMED",
    "GET, /api/who%zz, MALFORMED",
  })
  void refusesInOneForm(String method, String path, ProblemCode code) throws Exception {
    isProblem(raw(method + " " + path + " HTTP/1.1", "Accept: text/html"), code);
  }

  @Test
  void refusesAStreamInTheSameForm() throws Exception {
    HttpRequest.Builder request = authorised("/api/stream").header("Accept", "text/event-stream");
    isProblem(send(request), ProblemCode.FORBIDDEN);
  }

  @Test
  void saysWhichMethodsThereAre() throws Exception {
    HttpResponse<String> answer = send(authorised("/api/who").DELETE());
    assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
  }

  @Test
  void namesTheParameterItDoesNotKnow() throws Exception {
    assertThat(fieldsOf(get("/api/list?asOf=2026-11-22&limit=5&x=1", token())))
        .isEqualTo("[asOf, x]");
    assertThat(fieldsOf(get("/api/list?on=tomorrow", token()))).isEqualTo("[on]");
    assertThat(get("/api/list?on=2026-11-22&limit=5&colour=RED", token()).body())
        .isEqualTo("2026-11-22 5 RED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"other", "error", "send-error"})
  void saysNothingOfWhatWentWrongInside(String how, CapturedOutput log) throws Exception {
    HttpResponse<String> answer = get("/api/fail/" + how, token());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    assertThat(log.getAll()).doesNotContain("secret");
  }

  @Test
  void saysWhenTheDatabaseIsAwayAndWhenToTryAgain() throws Exception {
    HttpResponse<String> answer = get("/api/fail/away", token());
    isProblem(answer, ProblemCode.UNAVAILABLE);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
  }

  // What Tomcat refuses before anybody of ours is asked.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/who|x HTTP/1.1",
        "GET /api/<script> HTTP/1.1",
        "GET /api/who HTTP/9.9",
        "GET nonsense HTTP/1.1"
      })
  void answersWhatIsNoHttpInTheSameForm(String line) throws Exception {
    isProblem(raw(line), ProblemCode.MALFORMED);
  }

  @Test
  void answersHeadersThatAreNoneInTheSameForm() throws Exception {
    isProblem(raw("GET /api/who HTTP/1.1", "X-Long: " + "x".repeat(20_000)), ProblemCode.MALFORMED);
    isProblem(
        raw("POST /api/notes HTTP/1.1", "Transfer-Encoding: nonsense"), ProblemCode.MALFORMED);
    isProblem(raw("POST /api/notes HTTP/1.1", "Content-Length: -5"), ProblemCode.MALFORMED);
  }

  @Test
  void refusesABodyWhoseChunksAreBroken() throws Exception {
    isProblem(
        raw(
            "POST /api/notes HTTP/1.1",
            "Content-Type: application/json",
            "Transfer-Encoding: chunked",
            "",
            "zz",
            "{}"),
        ProblemCode.MALFORMED);
  }
}
