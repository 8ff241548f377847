package org.maractracker.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SecretFilesTest {

  @TempDir Path folder;

  private static StandardEnvironment read(Map<String, Object> set) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", set));
    new SecretFiles().postProcessEnvironment(environment, new SpringApplication());
    return environment;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRACKER_DATABASE_PASSWORD",
        "TRACKER_DEMO_PASSWORD",
        "TRACKER_LEDGER_KEY",
        "TRACKER_MAIL_PASSWORD",
        "TRACKER_PROXY_KEY"
      })
  void theSecretIsWhatTheFileSays(String secret) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), " with spaces and $signs \n");
    assertThat(read(Map.of(secret + "_FILE", file.toString())).getProperty(secret))
        .isEqualTo(" with spaces and $signs ");
  }

  @ParameterizedTest
  @CsvSource({"none", "'no\0file'", "."})
  void refusesAFileThatCannotBeRead(String name) {
    Map<String, Object> set = Map.of("TRACKER_MAIL_PASSWORD_FILE", folder + "/" + name);
    assertThatThrownBy(() -> read(set))
        .isInstanceOf(WrongSetting.class)
        .hasMessage("TRACKER_MAIL_PASSWORD_FILE names a file that cannot be read.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "other"})
  void refusesASecretThatIsSetTwice(String given) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "secret-word");
    Map<String, Object> set =
        Map.of("TRACKER_LEDGER_KEY_FILE", file.toString(), "TRACKER_LEDGER_KEY", given);
    assertThatThrownBy(() -> read(set))
        .isInstanceOf(WrongSetting.class)
        .hasMessage("TRACKER_LEDGER_KEY_FILE is set, and so is TRACKER_LEDGER_KEY.")
        .hasMessageNotContaining("secret-word");
  }
}
