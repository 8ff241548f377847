package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.problem.ProblemCode;

/** Bodies of requests: what is read, and what is refused before anybody of ours is asked. */
class BodiesTest extends OverHttp {

  @Test
  void readsABodyIntoItsRecord() throws Exception {
    assertThat(post("/api/notes", "{\"title\": \"A\"}").body())
        .isEqualTo("{\"title\":\"A\",\"text\":null}");
  }

  @Test
  void takesNoBodyForARequestThatSaysNothing() throws Exception {
    HttpRequest.Builder request = authorised("/api/close").PUT(BodyPublishers.noBody());
    assertThat(send(request).body()).isEqualTo("0");
  }

  /** What a form on another site's page can have a browser send. */
  @ParameterizedTest
  @CsvSource({
    "application/json, 200",
    "application/x-www-form-urlencoded, 415",
    "text/plain, 415",
    "multipart/form-data; boundary=x, 415"
  })
  void takesAnEmptyBodyOfNoOtherType(String type, int status) throws Exception {
    HttpRequest.Builder request =
        authorised("/api/close").header("Content-Type", type).PUT(BodyPublishers.noBody());
    assertThat(send(request).statusCode()).isEqualTo(status);
  }

  @Test
  void namesWhatIsMissingWhenThereIsNoBody() throws Exception {
    HttpResponse<String> answer = send(authorised("/api/notes").POST(BodyPublishers.noBody()));
    isProblem(answer, ProblemCode.MALFORMED);
    assertThat(fieldsOf(answer)).isEqualTo("[title]");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, 200",
    "application/json;charset=utf-8, 200",
    "application/json; charset=UTF-8, 200",
    "application/json;charset=iso-8859-1, 415",
    "application/json;charset=nonsense, 415",
    "application/problem+json, 415",
    "text/plain, 415",
    "application/x-www-form-urlencoded, 415",
    "nonsense, 415",
  })
  void readsJsonInUtf8Only(String type, int status) throws Exception {
    HttpResponse<String> answer =
        send(
            authorised("/api/notes")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"title\": \"A\"}")));
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void refusesABodyWithoutATypeAndACompressedOne() throws Exception {
    BodyPublisher body = BodyPublishers.ofString("{\"title\": \"A\"}");
    isProblem(send(authorised("/api/notes").POST(body)), ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    isProblem(
        send(json("/api/notes").header("Content-Encoding", "gzip").POST(body)),
        ProblemCode.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void refusesAFormBeforeItIsParsed() throws Exception {
    isProblem(
        send(
            authorised("/api/close")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .PUT(BodyPublishers.ofString("asOf=1"))),
        ProblemCode.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void readsBodiesUpToTheirLimitAnnouncedOrInChunks() throws Exception {
    for (boolean chunked : new boolean[] {false, true}) {
      assertThat(sized("/api/notes", 64 * 1024, chunked).statusCode()).isEqualTo(400);
      isProblem(sized("/api/notes", 64 * 1024 + 1, chunked), ProblemCode.PAYLOAD_TOO_LARGE);
      isProblem(sized("/api/notes", 4_000_000, chunked), ProblemCode.PAYLOAD_TOO_LARGE);
      String bulk = "/api/bulk/" + UUID.randomUUID();
      assertThat(sized(bulk, 512 * 1024, chunked).statusCode()).isEqualTo(400);
      isProblem(sized(bulk, 512 * 1024 + 1, chunked), ProblemCode.PAYLOAD_TOO_LARGE);
    }
  }

  @Test
  void saysFirstWhoIsAskingThenHowMuchThenInWhatForm() throws Exception {
    byte[] large = new byte[100_000];
    HttpRequest.Builder unknown =
        HttpRequest.newBuilder(uri("/api/notes")).POST(BodyPublishers.ofByteArray(large));
    isProblem(send(unknown), ProblemCode.UNAUTHENTICATED);
    HttpRequest.Builder known = authorised("/api/nothing").POST(BodyPublishers.ofByteArray(large));
    isProblem(send(known), ProblemCode.PAYLOAD_TOO_LARGE);
    HttpRequest.Builder small = authorised("/api/nothing").POST(BodyPublishers.ofString("{}"));
    isProblem(send(small), ProblemCode.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws Exception {
    byte[] body = "{\"title\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    isProblem(
        send(json("/api/notes").POST(BodyPublishers.ofByteArray(body))), ProblemCode.MALFORMED);
  }

  private HttpResponse<String> sized(String path, int bytes, boolean chunked) throws Exception {
    byte[] body = new byte[bytes];
    Arrays.fill(body, (byte) ' ');
    BodyPublisher publisher =
        chunked
            ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
            : BodyPublishers.ofByteArray(body);
    return send(json(path).POST(publisher));
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(json(path).POST(BodyPublishers.ofString(body)));
  }
}
