package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.problem.ProblemCode;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TokenIssuer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = TrialApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class HttpContractTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final TokenIssuer ISSUER = new TokenIssuer();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired SettableClock clock;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry properties) {
    properties.add("tracker.oidc.issuer-uri", ISSUER::uri);
    properties.add("tracker.oidc.audience", () -> "marac-tracker");
  }

  @BeforeEach
  void itIsNow() {
    clock.set(NOW);
  }

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  // Who is let in.

  @Test
  void asksWhoeverSendsNoTokenToSignIn() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/who")));
    isProblem(answer, ProblemCode.UNAUTHENTICATED);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  @Test
  void readsTheRolesOfAToken() throws Exception {
    HttpResponse<String> answer =
        get("/api/who", tokenWith("northshire:COORDINATOR", "southshire:AGENCY:police"));
    assertThat(answer.body())
        .isEqualTo(
            "[{\"maracId\":\"northshire\",\"role\":\"COORDINATOR\",\"agencyId\":null},"
                + "{\"maracId\":\"southshire\",\"role\":\"AGENCY\",\"agencyId\":\"police\"}]");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*:ADMINISTRATOR",
        "northshire:AGENCY",
        "northshire:AGENCY:",
        "northshire:CHAIR:police",
        "northshire:chair",
        "northshire",
        ":CHAIR",
        "north shire:CHAIR",
        "northshire:CHAIR:police:x",
        "6f1f8a52-5c43-4b0e-9b0a-0d6c6f3c1a11:CHAIR"
      })
  void givesNoMembershipForAnEntryOfAnotherForm(String entry) throws Exception {
    assertThat(get("/api/who", tokenWith(entry)).body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"northshire:CHAIR\"", "null", "{}", "[5, null, [\"northshire:CHAIR\"]]"})
  void givesNoMembershipForAClaimThatIsNoListOfTexts(String claim) throws Exception {
    String token = ISSUER.signed(claims().replace("[]", claim));
    assertThat(get("/api/who", token).body()).isEqualTo("[]");
  }

  @Test
  void refusesTokensThatDoNotHold() throws Exception {
    assertThat(get("/api/who", ISSUER.signed(claims())).statusCode()).isEqualTo(200);
    refusesToken(ISSUER.forged(claims()));
    refusesToken(ISSUER.unsigned(claims()));
    refusesToken(ISSUER.signed(claims().replace(ISSUER.uri(), "https://elsewhere.example")));
    refusesToken(ISSUER.signed(claims().replace("marac-tracker", "another-system")));
    refusesToken(ISSUER.signed(claims().replace("\"aud\"", "\"dua\"")));
    refusesToken(ISSUER.signed(claims().replace("\"exp\"", "\"pxe\"")));
    refusesToken(ISSUER.signed(claims().replace("u-1", " ")));
    refusesToken(ISSUER.signed(claims().replace("u-1", "x".repeat(201))));
    refusesToken("nonsense");
  }

  @Test
  void refusesATokenOnceItHasExpired() throws Exception {
    String token = tokenWith("northshire:CHAIR");
    clock.advance(Duration.ofMinutes(11));
    refusesToken(token);
  }

  private void refusesToken(String token) throws Exception {
    HttpResponse<String> answer = get("/api/who", token);
    isProblem(answer, ProblemCode.UNAUTHENTICATED);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer error=\"invalid_token\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/problems",
        "/problems/not-smart",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/v3/api-docs",
        "/swagger-ui/index.html"
      })
  void letsEverybodyReadWhatIsPublic(String path) throws Exception {
    assertThat(send(HttpRequest.newBuilder(uri(path))).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsOperationsToAdministrators() throws Exception {
    for (String path : new String[] {"/actuator/prometheus", "/actuator/health", "/actuator"}) {
      assertThat(send(HttpRequest.newBuilder(uri(path))).statusCode()).isEqualTo(401);
      isProblem(get(path, tokenWith("northshire:COORDINATOR")), ProblemCode.FORBIDDEN);
    }
    assertThat(get("/actuator/prometheus", tokenWith("northshire:ADMINISTRATOR")).body())
        .contains("jvm_memory_used_bytes");
  }

  // What is refused by the framework.

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
    "GET, /, NOT_FOUND",
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

  // Bodies.

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

  private HttpRequest.Builder json(String path) {
    return authorised(path).header("Content-Type", "application/json");
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token));
  }

  private HttpRequest.Builder authorised(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private String token() {
    return tokenWith("northshire:COORDINATOR");
  }

  private static String tokenWith(String... roles) {
    StringBuilder list = new StringBuilder();
    for (String role : roles) {
      list.append(list.isEmpty() ? "\"" : ",\"").append(role).append('"');
    }
    return ISSUER.signed(claims().replace("[]", "[" + list + "]"));
  }

  private static String claims() {
    return """
    {"iss":"%s","aud":["marac-tracker"],"sub":"u-1","name":"Ada Example","exp":%d,"marac_roles":[]}\
    """
        .formatted(ISSUER.uri(), NOW.plusSeconds(600).getEpochSecond());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String fieldsOf(HttpResponse<String> answer) {
    return json(answer).get("errors").values().stream()
        .map(error -> error.get("field").stringValue())
        .toList()
        .toString();
  }

  private static void isProblem(HttpResponse<String> answer, ProblemCode code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(code.status());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(answer).get("code").stringValue()).isEqualTo(code.code());
  }

  private static void isProblem(Raw answer, ProblemCode code) {
    assertThat(answer.head()).startsWith("HTTP/1.1 " + code.status());
    assertThat(answer.head()).contains("application/problem+json");
    assertThat(JsonMapper.shared().readTree(answer.body()).get("code").stringValue())
        .isEqualTo(code.code());
  }

  private record Raw(String head, String body) {}

  /** Sends the lines as they are, on a connection of their own, and reads to its end. */
  private Raw raw(String line, String... more) throws IOException {
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
}
