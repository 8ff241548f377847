package org.maractracker.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsCheckTest {

  private static void check(String name, String value) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(name, value)));
    new SettingsCheck().postProcessEnvironment(environment, new SpringApplication());
  }

  @ParameterizedTest
  @CsvSource({
    "TRACKER_DATABASE_URI, TRACKER_DATABASE_URL",
    "TRACKER_POOLS, TRACKER_POOL",
    "tracker.oidc.issuer, TRACKER_OIDC_ISSUER_URI",
    "tracker_bind, TRACKER_BIND",
    "tracker.pool, TRACKER_POOL"
  })
  void refusesANameThatNothingReadsAndSaysWhichWasMeant(String name, String meant) {
    assertThatThrownBy(() -> check(name, "5"))
        .isInstanceOfSatisfying(
            WrongSetting.class,
            wrong -> {
              assertThat(wrong.getMessage()).isEqualTo("There is no setting " + name + ".");
              assertThat(wrong.remedy()).isEqualTo("Did you mean " + meant + "?");
            });
  }

  @Test
  void guessesNothingWhenNothingIsNear() {
    assertThatThrownBy(() -> check("TRACKER_SOMETHING_ELSE_ENTIRELY", "5"))
        .isInstanceOfSatisfying(
            WrongSetting.class,
            wrong -> assertThat(wrong.remedy()).contains("docs/settings.md lists what there is"));
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, 65536",
    "PORT, http",
    "TRACKER_POOL, 0",
    "TRACKER_POOL, '5 '",
    "TRACKER_SCHEMA, chekc",
    "TRACKER_EVENTS, newest",
    "TRACKER_DATABASE_URL, 'postgres://user:secret-word@db/tracker'",
    "TRACKER_DATABASE_URL, ''",
    "TRACKER_OIDC_ISSUER_URI, 'issuer'",
    "tracker.oidc.issuer-uri, ''",
    "TRACKER_CHANGES_HEARTBEAT, '0s'",
    "tracker.changes.heartbeat, 'soon'",
    "TRACKER_BIND, 'not an address'",
    "TRACKER_SIGN_INS_WRONG, 0",
    "TRACKER_BUDGET_REQUESTS, 160",
    "TRACKER_BUDGET_REQUESTS, 80/200",
    "TRACKER_BUDGET_PDFS, 2",
    "TRACKER_BUDGET_HISTORIES, all",
    "TRACKER_ANSWER_LONGEST, 0s",
    "TRACKER_BUDGET_PDFS, 0/4",
    "TRACKER_PROXIES, 'nginx'",
    "TRACKER_PROXIES, '10.0.0.0/33'",
    "TRACKER_PROXIES, '10.0.0.1,'",
    "TRACKER_PROXY_KEY, 'secret-word'",
    "TRACKER_LOG_FORMAT, xml"
  })
  void refusesAValueThatCannotBeUnderstoodAndDoesNotRepeatIt(String name, String value) {
    assertThatThrownBy(() -> check(name, value))
        .isInstanceOf(WrongSetting.class)
        .hasMessageStartingWith(name + " ")
        .hasMessageContaining("must be")
        .hasMessageNotContaining("secret-word");
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, 0",
    "TRACKER_POOL, 30",
    "TRACKER_SCHEMA, check",
    "TRACKER_DATABASE_URL, 'jdbc:postgresql://db/tracker'",
    "TRACKER_DATABASE_PASSWORD, ''",
    "TRACKER_OIDC_ISSUER_URI, 'https://id.example.org/realms/marac'",
    "tracker.oidc.issuer-uri, 'https://id.example.org/realms/marac'",
    "tracker.changes.streams-per-caller, 3",
    "tracker.changes.heartbeat, 300ms",
    "TRACKER_BIND, 0.0.0.0",
    "TRACKER_BUDGET_PDFS, 1/1",
    "TRACKER_PROXIES, '10.0.0.1, 2001:db8::/32'",
    "TRACKER_LOG_FORMAT, ''",
    "TRACKERS, 'somebody else''s'"
  })
  void takesWhatCanBeUnderstood(String name, String value) {
    assertThatCode(() -> check(name, value)).doesNotThrowAnyException();
  }

  /** The first column of the table. */
  @Test
  void thePageOfSettingsListsTheSame() throws IOException {
    String settings = Files.readString(Path.of("..", "docs", "settings.md"));
    List<String> listed =
        settings
            .lines()
            .filter(line -> line.startsWith("| `"))
            .flatMap(
                line -> Pattern.compile("`([A-Z_]+)`").matcher(line.split("\\|", 3)[1]).results())
            .map((MatchResult name) -> name.group(1))
            .toList();
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Setting.values()).map(Setting::name).toList());
  }
}
