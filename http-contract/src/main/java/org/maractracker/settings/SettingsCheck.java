package org.maractracker.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * Check of everything that was set for this process, by whatever means, before any of it is used. A
 * name of ours that nothing reads is a typing error, and is refused with the name that was probably
 * meant.
 */
final class SettingsCheck implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .map(source -> (EnumerablePropertySource<?>) source)
        .forEach(SettingsCheck::check);
  }

  private static void check(EnumerablePropertySource<?> source) {
    for (String name : source.getPropertyNames()) {
      Optional<Setting> setting =
          Stream.of(Setting.values()).filter(known -> known.isCalled(name)).findAny();
      if (setting.isPresent()) {
        check(name, setting.get(), String.valueOf(source.getProperty(name)));
      } else if (isOurs(name)) {
        throw unknown(name);
      }
    }
  }

  private static boolean isOurs(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("tracker_") || lower.startsWith("tracker.");
  }

  private static void check(String name, Setting setting, String value) {
    if (!setting.understands(value)) {
      throw new WrongSetting(
          name
              + (value.isBlank() ? " is set to nothing; it must be " : " must be ")
              + setting.words()
              + ".",
          "Correct it, or leave it out where it has a default.");
    }
  }

  private static WrongSetting unknown(String name) {
    String nearest =
        Stream.of(Setting.values())
            .map(Setting::name)
            .min(Comparator.comparingInt(known -> distance(known, name)))
            .orElseThrow();
    return new WrongSetting(
        "There is no setting " + name + ".",
        distance(nearest, name) <= nearest.length() / 3
            ? "Did you mean " + nearest + "?"
            : "docs/settings.md lists what there is; remove it otherwise.");
  }

  /** Returns how many letters have to be put in, taken out or changed (Levenshtein). */
  private static int distance(String known, String other) {
    String name = other.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    int[] row = new int[name.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= known.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= name.length(); j++) {
        int changed = diagonal + (known.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[name.length()];
  }
}
