package org.maractracker.containers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.containers.Json.refused;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maractracker.structure.Addresses;
import org.maractracker.testsupport.Eventually;

/**
 * The proxy as the compose file starts it, before sides that answer with their name and what they
 * were sent. One that nobody answers for is Keycloak.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyTest {

  private static final Path FOLDER = Path.of("target/proxy").toAbsolutePath();
  private static final List<String> SIDES = List.of("command", "query-1", "query-2");
  private static final String FOR_TWO_YEARS = "max-age=63072000";

  private final Network network =
      new Network(List.of("proxy", "command", "query-1", "query-2", "keycloak"), 0);
  private final List<HttpServer> sides = new ArrayList<>();
  private ComposeFile compose;
  private HttpClient http;
  private Process proxy;

  @BeforeAll
  void start() throws IOException {
    Nginx.program();
    Folders.delete(FOLDER);
    Folders.makeFolder(FOLDER);
    Secrets secrets = Secrets.madeIn(FOLDER.resolve("secrets"));
    secrets.certify(network.addressOf("proxy"));
    compose = ComposeFile.trial(secrets.variables());
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (String side : SIDES) {
      sides.add(side(side));
    }
    Image image = new Images(FOLDER, network, compose).of(compose.service("proxy"));
    proxy =
        new PlainProcess(image.entrypoint(), image.folder(), Map.of())
            .confined()
            .start(FOLDER.resolve("proxy.log"));
    Eventually.holds(() ->
        assertThat(http.send(to("http", 8082, "/up").build(), BodyHandlers.ofString()).statusCode())
            .isEqualTo(200));
  }

  @AfterAll
  void stop() {
    if (proxy != null) {
      proxy.destroy();
    }
    sides.forEach(side -> side.stop(0));
  }

  private HttpServer side(String name) throws IOException {
    HttpServer side = HttpServer.create(new InetSocketAddress(network.addressOf(name), 8080), 0);
    side.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          StringBuilder said = new StringBuilder(name).append('\n');
          exchange
              .getRequestHeaders()
              .forEach((header, values) ->
                  said.append(header.toLowerCase(Locale.ROOT) + ": " + values + "\n"));
          byte[] answer = said.toString().getBytes(UTF_8);
          exchange.getResponseHeaders().add("Strict-Transport-Security", "max-age=1");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    side.start();
    return side;
  }

  private HttpRequest.Builder to(String scheme, int port, String path) {
    return HttpRequest.newBuilder(
        URI.create(scheme + "://" + network.addressOf("proxy") + ":" + port + path));
  }

  private HttpResponse<String> ask(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** Who answers at an address such as {@code POST /api/actions/{actionId}/progress}. */
  private String answering(String address) throws IOException, InterruptedException {
    String[] parts = address.split(" ", 2);
    String path = parts[1].replaceAll("\\{[^}]+}", "x");
    HttpResponse<String> answer =
        ask(to("https", 8080, path).method(parts[0], BodyPublishers.ofString("{}")));
    return answer.statusCode() + " " + answer.body().lines().findFirst().orElse("");
  }

  @Test
  void everyAddressIsAskedOfTheSideThatHasIt() throws Exception {
    Set<String> commands = Addresses.declaredIn("org.maractracker.command");
    assertThat(commands).hasSizeGreaterThan(40);
    for (String address : commands) {
      assertThat(answering(address)).as(address).isEqualTo("200 command");
    }
    Set<String> queries = Addresses.declaredIn("org.maractracker.query");
    queries.addAll(Addresses.declaredIn("org.maractracker.ledger"));
    assertThat(queries).hasSizeGreaterThan(35);
    queries.add("POST /api/maracs/{maracId}/cases/search");
    for (String address : queries) {
      assertThat(answering(address)).as(address).startsWith("200 query-");
    }
  }

  @Test
  void nothingThatAClientSaysOfItselfIsPassedOn() throws Exception {
    String sent =
        ask(to("https", 8080, "/api/actions")
                .header("X-Forwarded-For", "192.0.2.1")
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", "192.0.2.1")
                .header("X-Forwarded-Port", "1921")
                .header("X-Forwarded-Prefix", "/192.0.2.1")
                .header("X-Forwarded-Server", "192.0.2.1")
                .header("X-Forwarded-Ssl", "off")
                .header("X-Real-IP", "192.0.2.1")
                .header("Forwarded", "for=192.0.2.1;proto=http"))
            .body();
    assertThat(sent)
        .contains("x-forwarded-for: [127.0.0.1]", "x-forwarded-proto: [https]")
        .doesNotContain("192.0.2.1", "1921", "off");
  }

  /** Also where it refuses, where the side is away, and where the side says it itself. */
  @Test
  void everyAnswerSaysThatItIsToBeAskedByTlsForTwoYears() throws Exception {
    for (String path :
        List.of("/", "/api/actions", "/nothing", "/auth/realms/tracker", "/auth/admin/")) {
      assertThat(ask(to("https", 8080, path)).headers().allValues("Strict-Transport-Security"))
          .as(path)
          .containsExactly(FOR_TWO_YEARS);
    }
    HttpResponse<String> away = ask(to("https", 8081, "/auth/admin/"));
    refused(away, 503, "unavailable");
    assertThat(away.headers().firstValue("Retry-After")).isPresent();
    assertThat(away.headers().allValues("Strict-Transport-Security"))
        .containsExactly(FOR_TWO_YEARS);
  }

  @Test
  void plainHttpIsRefused() throws Exception {
    for (int port : List.of(8080, 8081)) {
      assertThat(refused(ask(to("http", port, "/api/actions")), 400, "malformed"))
          .contains("Only HTTPS is spoken here.");
    }
    assertThat(ask(to("http", 8082, "/api/actions")).statusCode()).isEqualTo(404);
  }

  @Test
  void theScriptsMakeEverySecretThatTheFilesName() {
    assertThat(compose.secrets())
        .allSatisfy(secret -> assertThat(compose.secret(secret)).as(secret).isRegularFile());
  }
}
