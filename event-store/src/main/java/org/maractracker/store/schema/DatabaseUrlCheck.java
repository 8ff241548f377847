package org.maractracker.store.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/**
 * Refuses to start a side that was not told its database. The framework leaves a variable that is
 * not set standing as it is written, and would then say something about drivers.
 */
final class DatabaseUrlCheck implements BeanPostProcessor {

  private static final Pattern NOT_SET = Pattern.compile("\\$\\{(TRACKER_\\w+)}");

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof DataSourceProperties database) {
      Stream.of(database.getUrl(), database.getUsername()).forEach(DatabaseUrlCheck::refuseUnset);
    }
    return bean;
  }

  private static void refuseUnset(@Nullable String value) {
    Matcher notSet = NOT_SET.matcher(String.valueOf(value));
    if (notSet.find()) {
      throw new StoreNotUsable(
          notSet.group(1) + " is not set.",
          "Set it in the process's environment; README.md says to what.");
    }
  }
}
