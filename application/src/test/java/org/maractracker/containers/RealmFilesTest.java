package org.maractracker.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two realms there are: one to try the tracker, with demo users, and one with nobody. */
class RealmFilesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path FOLDER = ComposeFile.FOLDER.resolve("keycloak");
  private static final JsonNode TRIAL = read("tracker-realm.json");
  private static final JsonNode LIVE = read("tracker-realm-live.json");
  private static final List<String> ROLES = List.of("marac_roles", "tracker_roles");
  private static final String PROFILE =
      "/components/org.keycloak.userprofile.UserProfileProvider/0/config";

  private static JsonNode read(String name) {
    return JSON.readTree(Folders.read(FOLDER.resolve(name)));
  }

  static Stream<JsonNode> realms() {
    return Stream.of(TRIAL, LIVE);
  }

  private static JsonNode client(JsonNode realm, String id) {
    return realm
        .get("clients")
        .valueStream()
        .filter(client -> client.get("clientId").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theTestsKeycloakIsTheImages() throws Exception {
    String image = Files.readString(FOLDER.resolve("Dockerfile"));
    String pom = Files.readString(Path.of("pom.xml"));
    Matcher version = Pattern.compile("<keycloak.version>(.*)</keycloak.version>").matcher(pom);
    assertThat(version.find()).isTrue();
    assertThat(image).contains("keycloak/keycloak:" + version.group(1));
  }

  /** Whoever could write their own roles would be whoever they like. */
  @ParameterizedTest
  @MethodSource("realms")
  void nobodyGivesThemselvesARole(JsonNode realm) {
    JsonNode profile =
        JSON.readTree(realm.at(PROFILE).get("kc.user.profile.config").get(0).asString());
    assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    assertThat(profile.get("attributes").valueStream())
        .filteredOn(attribute -> ROLES.contains(attribute.get("name").asString()))
        .hasSize(ROLES.size())
        .allSatisfy(
            roles -> assertThat(roles.at("/permissions/edit").toString()).isEqualTo("[\"admin\"]"));
    assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
  }

  @Test
  void tokensSayBothKindsOfRolesAndOneDemoUserIsAnOperator() {
    assertThat(TRIAL.get("clients").valueStream())
        .isNotEmpty()
        .allSatisfy(client ->
            assertThat(client.get("protocolMappers").valueStream())
                .extracting(mapper -> mapper.at("/config/claim.name").asString(""))
                .containsAll(ROLES));
    assertThat(TRIAL.get("users").valueStream())
        .allMatch(
            user -> user.at("/credentials/0/value").asString().equals("${TRACKER_DEMO_PASSWORD}"));
    assertThat(
            TRIAL
                .get("users")
                .valueStream()
                .filter(user -> user.at("/attributes").has("tracker_roles")))
        .singleElement()
        .satisfies(user -> {
          assertThat(user.get("username").asString()).isEqualTo("admin");
          assertThat(user.at("/attributes/tracker_roles").toString()).isEqualTo("[\"OPERATOR\"]");
        });
  }

  @Test
  void peopleComeByTheSameClientAndHaveTheSameProfileInBoth() {
    assertThat(client(LIVE, "tracker-browser").toString())
        .isEqualTo(client(TRIAL, "tracker-browser").toString());
    assertThat(LIVE.get("components").toString()).isEqualTo(TRIAL.get("components").toString());
    assertThat(LIVE.get("realm").asString()).isEqualTo(TRIAL.get("realm").asString());
  }

  /** Nor is Keycloak left to make its own client for the command line, which would. */
  @Test
  void inTheLiveOneThereIsNobodyAndNoClientTakesAPassword() {
    assertThat(LIVE.has("users")).isFalse();
    assertThat(LIVE.get("clients").valueStream())
        .extracting(client -> client.get("clientId").asString())
        .containsExactly("tracker-browser", "admin-cli");
    assertThat(LIVE.get("clients").valueStream())
        .allSatisfy(client -> {
          assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
          assertThat(client.get("serviceAccountsEnabled").asBoolean()).isFalse();
          assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
          assertThat(client.has("secret")).isFalse();
        });
    assertThat(client(LIVE, "admin-cli").get("enabled").asBoolean()).isFalse();
    JsonNode browser = client(LIVE, "tracker-browser");
    assertThat(browser.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
    assertThat(steps("directGrantFlow")).containsExactly("deny-access-authenticator REQUIRED");
  }

  @Test
  void inTheLiveOneNobodyComesInWithoutACode() {
    assertThat(steps("browserFlow"))
        .containsExactly("auth-cookie ALTERNATIVE", "password and code forms ALTERNATIVE");
    assertThat(stepsOf("password and code forms"))
        .containsExactly("auth-username-password-form REQUIRED", "auth-otp-form REQUIRED");
    assertThat(LIVE.get("requiredActions").valueStream())
        .filteredOn(action -> action.get("alias").asString().equals("CONFIGURE_TOTP"))
        .singleElement()
        .satisfies(action -> {
          assertThat(action.get("enabled").asBoolean()).isTrue();
          assertThat(action.get("defaultAction").asBoolean()).isTrue();
        });
  }

  private static List<String> steps(String binding) {
    return stepsOf(LIVE.get(binding).asString());
  }

  private static List<String> stepsOf(String flow) {
    return LIVE.get("authenticationFlows")
        .valueStream()
        .filter(each -> each.get("alias").asString().equals(flow))
        .flatMap(each -> each.get("authenticationExecutions").valueStream())
        .map(step ->
            (step.has("flowAlias") ? step.get("flowAlias") : step.get("authenticator")).asString()
                + " "
                + step.get("requirement").asString())
        .toList();
  }

  @Test
  void theLiveOneAsksForTlsSlowsGuessingDownAndKeepsWhatHappened() {
    assertThat(LIVE.get("sslRequired").asString()).isEqualTo("all");
    assertThat(LIVE.get("passwordPolicy").asString()).contains("length(15)", "notUsername");
    assertThat(LIVE.get("eventsListeners").toString()).isEqualTo("[\"jboss-logging\"]");
    assertThat(LIVE.get("eventsExpiration").asInt()).isPositive();
    assertThat(LIVE.at("/attributes/adminEventsExpiration").asString()).isNotEqualTo("0");
    assertThat(
            Stream.of(
                "eventsEnabled",
                "adminEventsEnabled",
                "adminEventsDetailsEnabled",
                "revokeRefreshToken",
                "bruteForceProtected"))
        .allMatch(setting -> LIVE.get(setting).asBoolean());
  }
}
