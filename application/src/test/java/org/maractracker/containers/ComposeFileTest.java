package org.maractracker.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maractracker.problem.ProblemCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be seen in the files of {@code docker/} without starting anything. */
class ComposeFileTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final ComposeFile COMPOSE = ComposeFile.with(PlainDeployment.SECRETS);
  private static final List<String> ROLES = List.of("marac_roles", "tracker_roles");
  private static final List<String> OURS =
      List.of("migrate", "command", "query-1", "query-2", "reminders");

  static Stream<Service> services() {
    return COMPOSE.services().stream().map(COMPOSE::service);
  }

  static Set<String> demanded() {
    return COMPOSE.demanded();
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyServiceIsDeniedWhatItDoesNotNeed(Service service) {
    assertThat(service.text("read_only")).isEqualTo("true");
    assertThat(service.list("cap_drop")).containsExactly("ALL");
    assertThat(service.list("security_opt")).containsExactly("no-new-privileges:true");
    assertThat(service.text("pids_limit")).matches("\\d+");
    assertThat(service.text("mem_limit")).matches("\\d+[mg]");
    assertThat(service.names("tmpfs")).anyMatch(folder -> folder.startsWith("/tmp:"));
    assertThat(service.text("restart")).isIn("unless-stopped", "no");
    assertThat(service.text("privileged")).isEqualTo("null");
  }

  @ParameterizedTest
  @MethodSource("services")
  void onlyTheProxyIsPublishedAndOnThisMachineAlone(Service service) {
    if (service.name().equals("proxy")) {
      assertThat(service.list("ports")).hasSize(2).allMatch(port -> port.startsWith("127.0.0.1:"));
      assertThat(service.names("networks")).doesNotContain("database");
    } else {
      assertThat(service.list("ports")).isEmpty();
      assertThat(service.names("networks")).doesNotContain("outside");
    }
  }

  @ParameterizedTest
  @MethodSource("demanded")
  void doesNotStartWithoutASecret(String secret) {
    Map<String, String> without = new HashMap<>(PlainDeployment.SECRETS);
    without.remove(secret);
    assertThatThrownBy(() -> ComposeFile.with(without)).hasMessageContaining(secret);
  }

  @Test
  void theExampleNamesEverySecretAndTellsNone() throws Exception {
    List<String> lines = Files.readAllLines(ComposeFile.FOLDER.resolve(".env.example"));
    assertThat(lines.stream().filter(line -> line.matches("[A-Z_]+=.*")))
        .containsExactlyInAnyOrderElementsOf(
            COMPOSE.demanded().stream().map(secret -> secret + "=").toList());
    assertThat(COMPOSE.demanded()).isEqualTo(new TreeSet<>(PlainDeployment.SECRETS.keySet()));
    assertThat(Files.readAllLines(Path.of("../.gitignore"))).contains(".env");
  }

  @Test
  void oursAreToldNothingButSettingsThatAreDocumented() throws Exception {
    Set<String> known = documentedSettings();
    assertThat(known).contains("PORT", "TRACKER_DATABASE_PASSWORD");
    for (String name : OURS) {
      assertThat(known).as(name).containsAll(COMPOSE.service(name).environment().keySet());
    }
  }

  /** {@code `TRACKER_A`, `TRACKER_B_C`, `_D`}: the last is {@code TRACKER_B_D}. */
  private static Set<String> documentedSettings() throws Exception {
    Set<String> known = new TreeSet<>();
    Pattern name = Pattern.compile("`(_?[A-Z][A-Z_]*)`");
    for (String line : Files.readAllLines(Path.of("../docs/settings.md"))) {
      String before = "";
      Matcher found = name.matcher(line.startsWith("| `") ? line.split("\\|", -1)[1] : "");
      while (found.find()) {
        boolean ending = found.group(1).startsWith("_");
        before = ending ? before.replaceFirst("_[A-Z]+$", found.group(1)) : found.group(1);
        known.add(before);
      }
    }
    return known;
  }

  @Test
  void theOwnersPasswordIsTheMigrationsAlone() {
    String owner = PlainDeployment.SECRETS.get("TRACKER_OWNER_PASSWORD");
    assertThat(services().filter(service -> service.environment().containsValue(owner)))
        .extracting(Service::name)
        .containsExactlyInAnyOrder("migrate", "postgres");
    assertThat(List.of("command", "query-1", "query-2", "reminders"))
        .allMatch(
            side -> "check".equals(COMPOSE.service(side).environment().get("TRACKER_SCHEMA")));
  }

  /** Who only tries it out, or has no mail server yet, sends nothing anywhere. */
  @Test
  void remindersAreSentByNobodyUnlessAskedFor() {
    assertThat(
            services()
                .filter(service -> service.environment().containsKey("TRACKER_MAIL_HOST"))
                .map(Service::name))
        .containsExactly("reminders");
    assertThat(COMPOSE.service("reminders").list("profiles")).containsExactly("reminders");
    assertThat(COMPOSE.service("reminders").environment().get("TRACKER_MAIL_HOST")).isEmpty();
    assertThat(
            services()
                .filter(service -> service.names("networks").contains("mail"))
                .map(Service::name))
        .containsExactly("reminders");
  }

  @Test
  void theTestsKeycloakIsTheImages() throws Exception {
    String image = Files.readString(ComposeFile.FOLDER.resolve("keycloak/Dockerfile"));
    String pom = Files.readString(Path.of("pom.xml"));
    Matcher version = Pattern.compile("<keycloak.version>(.*)</keycloak.version>").matcher(pom);
    assertThat(version.find()).isTrue();
    assertThat(image).contains("keycloak/keycloak:" + version.group(1));
  }

  /** And nothing else gets near an image. */
  @Test
  void whatTheImagesTakeIsAllThatIsLetIn() throws Exception {
    List<String> letIn =
        Files.readAllLines(Path.of("../.dockerignore")).stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();
    assertThat(Files.readAllLines(Path.of("../.dockerignore"))).contains("*");
    assertThat(taken()).containsExactlyInAnyOrderElementsOf(new TreeSet<>(letIn));
  }

  private static Set<String> taken() {
    return Stream.of("Dockerfile", "keycloak/Dockerfile")
        .flatMap(file -> Dockerfile.read(ComposeFile.FOLDER.resolve(file)).instructions().stream())
        .filter(step -> step.word().equals("COPY") && !step.rest().startsWith("--from"))
        .flatMap(step -> step.words().subList(0, step.words().size() - 1).stream())
        .flatMap(source ->
            Stream.of("application", "command-side", "query-side")
                .map(shape -> source.replace("${SHAPE}", shape)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whoever could write their own roles would be whoever they like. */
  @Test
  void nobodyGivesThemselvesARole() throws Exception {
    JsonNode realm = JSON.readTree(Path.of("../docker/keycloak/tracker-realm.json").toFile());
    JsonNode profile =
        JSON.readTree(
            realm
                .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .get("kc.user.profile.config")
                .get(0)
                .asString());
    assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    assertThat(profile.get("attributes").valueStream())
        .filteredOn(attribute -> ROLES.contains(attribute.get("name").asString()))
        .hasSize(ROLES.size())
        .allSatisfy(
            roles -> assertThat(roles.at("/permissions/edit").toString()).isEqualTo("[\"admin\"]"));
    assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
    assertThat(realm.get("users").valueStream())
        .allMatch(
            user -> user.at("/credentials/0/value").asString().equals("${TRACKER_DEMO_PASSWORD}"));
  }

  @Test
  void tokensSayBothKindsOfRolesAndOneUserIsAnOperator() throws Exception {
    JsonNode realm = JSON.readTree(Path.of("../docker/keycloak/tracker-realm.json").toFile());
    assertThat(realm.get("clients").valueStream())
        .isNotEmpty()
        .allSatisfy(client ->
            assertThat(client.get("protocolMappers").valueStream())
                .extracting(mapper -> mapper.at("/config/claim.name").asString(""))
                .containsAll(ROLES));
    assertThat(
            realm
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
  void theProxyRefusesInTheWordsOfTheCatalogue() throws Exception {
    Pattern refusal = Pattern.compile("return (\\d+) '(\\{.*\\})';");
    List<String> lines = Files.readAllLines(ComposeFile.FOLDER.resolve("proxy/problems.conf"));
    List<Matcher> refusals = lines.stream().map(refusal::matcher).filter(Matcher::find).toList();
    assertThat(refusals).hasSize(4);
    for (Matcher each : refusals) {
      JsonNode problem = JSON.readTree(each.group(2));
      String code = problem.get("code").asString();
      ProblemCode known =
          ProblemCode.valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
      assertThat(problem.get("title").asString()).isEqualTo(known.title());
      assertThat(problem.get("status").asInt()).isEqualTo(known.status());
      assertThat(each.group(1)).isEqualTo("" + known.status());
      assertThat(problem.get("type").asString()).isEqualTo("/problems/" + code);
    }
  }
}
