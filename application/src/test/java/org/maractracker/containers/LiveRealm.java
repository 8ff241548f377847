package org.maractracker.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The realm that is not to try, imported beside the other under a name of its own. */
final class LiveRealm {

  private static final String PASSWORD = "correct-horse-battery";
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  private final PlainDeployment deployment;
  private final Realm realm;
  private final Caller administrator;

  LiveRealm(PlainDeployment deployment, Realm realm) {
    this.deployment = deployment;
    this.realm = realm;
    this.administrator = realm.administrator();
    String file =
        Folders.read(ComposeFile.FOLDER.resolve("keycloak/tracker-realm-live.json"))
            .replace("\"realm\": \"tracker\"", "\"realm\": \"live\"")
            .replace("${TRACKER_PUBLIC_URL}", deployment.origin(8080).toString());
    created("/auth/admin/realms", file);
  }

  String users() {
    return administrator.get("/auth/admin/realms/live/users").body();
  }

  /** Somebody with a password that is not to be changed, and nothing else to do by default. */
  void add(String user) {
    created(
        "/auth/admin/realms/live/users",
        """
        {"username": "%s", "enabled": true, "firstName": "A", "lastName": "Person",
         "credentials": [{"type": "password", "value": "%s", "temporary": false}]}
        """
            .formatted(user, PASSWORD));
    assertThat(users()).contains("\"requiredActions\":[\"CONFIGURE_TOTP\"]");
  }

  private void created(String path, String body) {
    HttpResponse<String> answer = administrator.send("POST", path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  HttpResponse<String> passwordGrant(String user) {
    return realm.grant(
        "live", Map.of("client_id", "admin-cli", "username", user, "password", PASSWORD));
  }

  /** Where a browser is sent that has shown the password. */
  String afterThePassword(String user) {
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    URI address =
        deployment
            .origin(8080)
            .resolve(
                "/auth/realms/live/protocol/openid-connect/auth?client_id=tracker-browser"
                    + "&response_type=code&scope=openid&code_challenge_method=S256"
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
                    + deployment.origin(8080)
                    + "/");
    String page = answered(browser, HttpRequest.newBuilder(address).GET()).body();
    Matcher form = FORM.matcher(page);
    assertThat(form.find()).as(page).isTrue();
    HttpResponse<String> answer =
        answered(
            browser,
            HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + user + "&password=" + PASSWORD)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElse("");
  }

  private static HttpResponse<String> answered(HttpClient browser, HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
