package org.maractracker.settings;

import static org.maractracker.settings.Setting.TRACKER_DATABASE_PASSWORD;
import static org.maractracker.settings.Setting.TRACKER_DATABASE_PASSWORD_FILE;
import static org.maractracker.settings.Setting.TRACKER_DEMO_PASSWORD;
import static org.maractracker.settings.Setting.TRACKER_DEMO_PASSWORD_FILE;
import static org.maractracker.settings.Setting.TRACKER_LEDGER_KEY;
import static org.maractracker.settings.Setting.TRACKER_LEDGER_KEY_FILE;
import static org.maractracker.settings.Setting.TRACKER_MAIL_PASSWORD;
import static org.maractracker.settings.Setting.TRACKER_MAIL_PASSWORD_FILE;
import static org.maractracker.settings.Setting.TRACKER_PROXY_KEY;
import static org.maractracker.settings.Setting.TRACKER_PROXY_KEY_FILE;
import static org.maractracker.settings.Setting.TRACKER_WRITER_KEY;
import static org.maractracker.settings.Setting.TRACKER_WRITER_KEYS;
import static org.maractracker.settings.Setting.TRACKER_WRITER_KEYS_FILE;
import static org.maractracker.settings.Setting.TRACKER_WRITER_KEY_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Secrets in files: the content of the file that {@code X_FILE} names is the value of {@code X},
 * without the line break at its end. So container engines hand secrets over; an environment is seen
 * by whoever may list processes or inspect a container.
 */
final class SecretFiles implements EnvironmentPostProcessor {

  private static final Map<Setting, Setting> SECRETS =
      Map.of(
          TRACKER_DATABASE_PASSWORD_FILE, TRACKER_DATABASE_PASSWORD,
          TRACKER_DEMO_PASSWORD_FILE, TRACKER_DEMO_PASSWORD,
          TRACKER_LEDGER_KEY_FILE, TRACKER_LEDGER_KEY,
          TRACKER_MAIL_PASSWORD_FILE, TRACKER_MAIL_PASSWORD,
          TRACKER_PROXY_KEY_FILE, TRACKER_PROXY_KEY,
          TRACKER_WRITER_KEY_FILE, TRACKER_WRITER_KEY,
          TRACKER_WRITER_KEYS_FILE, TRACKER_WRITER_KEYS);

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Map<String, Object> read = new HashMap<>();
    SECRETS.forEach((fileSetting, secret) -> {
      String file = environment.getProperty(fileSetting.name());
      if (file != null) {
        requireUnset(environment, secret, fileSetting);
        read.put(secret.name(), contentOf(file, fileSetting));
      }
    });
    environment.getPropertySources().addFirst(new MapPropertySource("secret files", read));
  }

  private static void requireUnset(
      ConfigurableEnvironment environment, Setting secret, Setting fileSetting) {
    if (environment.containsProperty(secret.name())) {
      throw WrongSetting.unusable(fileSetting, "is set, and so is " + secret.name());
    }
  }

  private static String contentOf(String file, Setting fileSetting) {
    try {
      return Files.readString(Path.of(file)).replaceFirst("\\R\\z", "");
    } catch (IOException | InvalidPathException e) {
      throw WrongSetting.unusable(fileSetting, "names a file that cannot be read");
    }
  }
}
