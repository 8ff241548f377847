package org.maractracker.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The imported realm, as its users and its first administrator reach it: through the proxy. */
final class Realm {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final PlainDeployment deployment;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  Realm(PlainDeployment deployment) {
    this.deployment = deployment;
  }

  /** A demo user's access token, asked for once. */
  String tokenOf(String user) {
    return tokens.computeIfAbsent(user, this::freshTokenOf);
  }

  String freshTokenOf(String user) {
    return token(
        "tracker",
        Map.of(
            "client_id",
            "tracker-demo",
            "client_secret",
            deployment.secrets().get("demo-client-secret"),
            "username",
            user,
            "password",
            deployment.secrets().get("demo-password")));
  }

  /** Signed by the same keys and for the same user, but not meant for the tracker. */
  String tokenForAnotherAudience(String user) {
    return token(
        "tracker",
        Map.of(
            "client_id",
            "admin-cli",
            "username",
            user,
            "password",
            deployment.secrets().get("demo-password")));
  }

  /** One that is good for a second, not counting by how much clocks may differ. */
  String shortLivedTokenOf(String user) {
    lifespan(1);
    try {
      return freshTokenOf(user);
    } finally {
      // Longer than the realm's five minutes: this may be a slow machine.
      lifespan(3600);
    }
  }

  private void lifespan(int seconds) {
    HttpResponse<String> answer =
        administrator()
            .send(
                "PUT", "/auth/admin/realms/tracker", "{\"accessTokenLifespan\": " + seconds + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  /** Keycloak's first, where realms are looked after. */
  Caller administrator() {
    String token =
        token(
            "master",
            Map.of(
                "client_id", "admin-cli",
                "username", "first-administrator",
                "password", deployment.secrets().get("keycloak-admin-password")));
    return new Caller(deployment.origin(8081), token);
  }

  private String token(String realm, Map<String, String> form) {
    HttpResponse<String> answer = grant(realm, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).get("access_token").asString();
  }

  /** What is answered to a password. */
  HttpResponse<String> grant(String realm, Map<String, String> form) {
    String body =
        "grant_type=password&"
            + form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    URI address =
        deployment.origin(8080).resolve("/auth/realms/" + realm + "/protocol/openid-connect/token");
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** What a token says. */
  static JsonNode claims(String token) {
    String claims = token.split("\\.", -1)[1];
    return JSON.readTree(Base64.getUrlDecoder().decode(claims));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
