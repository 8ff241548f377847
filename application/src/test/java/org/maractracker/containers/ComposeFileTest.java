package org.maractracker.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maractracker.problem.ProblemCode;
import org.maractracker.store.signature.WriterKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be seen in the files of {@code docker/} without starting anything. */
class ComposeFileTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** What a user of the compose file puts into {@code .env}. */
  private static final Map<String, String> FILLED_IN =
      Map.of(
          "TRACKER_LEDGER_ORIGIN", "tracker.example/ledger",
          "TRACKER_TLS_CERTIFICATE", "certificate.pem",
          "TRACKER_TLS_KEY", "key.pem");

  private static final ComposeFile COMPOSE = ComposeFile.with(FILLED_IN);
  private static final ComposeFile TRIAL = ComposeFile.trial(FILLED_IN);
  private static final Pattern BASE = Pattern.compile("(?m)^ARG (JRE|KEYCLOAK)=(.*)$");
  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|_KEYS?)(_FILE)?");
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
  void doesNotStartWithoutWhatOnlyItsUserKnows(String variable) {
    Map<String, String> without = new HashMap<>(FILLED_IN);
    without.remove(variable);
    assertThatThrownBy(() -> ComposeFile.with(without)).hasMessageContaining(variable);
  }

  @Test
  void theExampleNamesAllOfThatAndTellsNothing() throws Exception {
    List<String> lines = Files.readAllLines(ComposeFile.FOLDER.resolve(".env.example"));
    assertThat(lines.stream().filter(line -> line.matches("[A-Z_]+=.*")))
        .containsExactlyInAnyOrderElementsOf(
            COMPOSE.demanded().stream().map(variable -> variable + "=").toList());
    assertThat(COMPOSE.demanded()).isEqualTo(new TreeSet<>(FILLED_IN.keySet()));
    assertThat(Files.readAllLines(Path.of("../.gitignore"))).contains(".env", "/docker/secrets/");
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
    assertThat(services().filter(service -> service.list("secrets").contains("owner-password")))
        .extracting(Service::name)
        .containsExactlyInAnyOrder("migrate", "postgres");
    assertThat(List.of("command", "query-1", "query-2", "reminders"))
        .allMatch(
            side -> "check".equals(COMPOSE.service(side).environment().get("TRACKER_SCHEMA")));
  }

  /** An environment is seen by whoever may inspect a container; a file only within it. */
  @ParameterizedTest
  @MethodSource("services")
  void noSecretIsInAnEnvironmentAndEachServiceHasItsOwnAlone(Service service) {
    Service tried = TRIAL.service(service.name());
    List<String> files = new ArrayList<>();
    tried
        .environment()
        .forEach((variable, value) -> {
          if (SECRET.matcher(variable).matches()) {
            assertThat(variable).endsWith("_FILE");
            assertThat(value).startsWith("/run/secrets/");
            files.add(value.substring("/run/secrets/".length()));
          }
        });
    assertThat(tried.list("secrets")).containsAll(files);
    if (OURS.contains(service.name()) || service.name().equals("keycloak")) {
      assertThat(files).containsExactlyInAnyOrderElementsOf(tried.list("secrets"));
    }
  }

  @Test
  void demoUsersAreThereWhereTheyAreAskedForAloneAndNeverInADatabaseThatIsUsed() throws Exception {
    assertThat(realm(COMPOSE)).isEqualTo("tracker-realm-live.json");
    assertThat(COMPOSE.secrets()).noneMatch(secret -> secret.startsWith("demo"));
    assertThat(realm(TRIAL)).isEqualTo("tracker-realm.json");
    assertThat(TRIAL.service("keycloak").text("image"))
        .isNotEqualTo(COMPOSE.service("keycloak").text("image"));
    assertThat(Files.readAllLines(ComposeFile.FOLDER.resolve("compose.trial.yaml")))
        .contains("name: tracker-trial");
  }

  private static String realm(ComposeFile compose) {
    return compose.service("keycloak").build().orElseThrow().args().getOrDefault("REALM", "");
  }

  /** A view that is being built, or a ledger that refuses, keeps nobody from all the rest. */
  @Test
  void theProxyWaitsForNobodyToBeReady() {
    assertThat(COMPOSE.service("proxy").conditions()).hasSize(4).containsOnly("service_started");
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

  /** A digest is put behind a tag in one place, for every image that is made of it. */
  @Test
  void imagesAreMadeOfWhatTheirRecipesNameUnlessAnotherIsNamed() throws Exception {
    ComposeFile told = ComposeFile.with(withBases());
    for (Service service : services().toList()) {
      Service other = told.service(service.name());
      if (service.build().isEmpty()) {
        assertThat(other.text("image")).startsWith("another/").isNotEqualTo(service.text("image"));
        continue;
      }
      Service.Build recipe = service.build().orElseThrow();
      Matcher base = BASE.matcher(Files.readString(Path.of("..").resolve(recipe.dockerfile())));
      assertThat(base.find()).isTrue();
      assertThat(recipe.args()).containsEntry(base.group(1), base.group(2));
      assertThat(other.build().orElseThrow().args().get(base.group(1))).startsWith("another/");
    }
  }

  private static Map<String, String> withBases() {
    Map<String, String> variables = new HashMap<>(FILLED_IN);
    for (String base : List.of("BASE", "KEYCLOAK", "POSTGRES", "NGINX")) {
      variables.put("TRACKER_" + base + "_IMAGE", "another/" + base + "@sha256:00");
    }
    return variables;
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
        .flatMap(source ->
            Stream.of("tracker-realm.json", "tracker-realm-live.json")
                .map(realm -> source.replace("${REALM}", realm)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theProxyRefusesInTheWordsOfTheCatalogue() throws Exception {
    Pattern refusal = Pattern.compile("return (\\d+) '(\\{.*\\})';");
    List<String> lines = Files.readAllLines(ComposeFile.FOLDER.resolve("proxy/problems.conf"));
    List<Matcher> refusals = lines.stream().map(refusal::matcher).filter(Matcher::find).toList();
    assertThat(refusals).hasSize(5);
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

  /** Who audits is given the public half of what the command side signs with, and former ones. */
  @Test
  void thePublicKeysAreThoseOfTheSecretsThereWere(@TempDir Path folder) throws IOException {
    Path files = folder.resolve("secrets");
    Secrets made = Secrets.madeIn(files);
    String first = publicKey(made);
    assertThat(made.get("writer-public-keys")).isEqualTo(first);
    Files.delete(files.resolve("writer-key"));
    Secrets again = Secrets.madeIn(files);
    assertThat(again.get("writer-public-keys")).isEqualTo(publicKey(again) + "," + first);
  }

  private static String publicKey(Secrets made) {
    return WriterKey.of(made.get("writer-key")).publicKey().toString();
  }
}
