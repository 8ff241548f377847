package org.maractracker.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shell variables of a walkthrough, by which it speaks of ids that differ on every run. */
public final class Names {

  private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z][A-Z0-9_]*)");

  private final Map<String, String> values = new LinkedHashMap<>();

  /** Whether a text is one variable and nothing else, without a value so far. */
  boolean isNew(String text) {
    return VARIABLE.matcher(text).matches() && !values.containsKey(text.substring(1));
  }

  void bind(String variable, String value) {
    values.put(variable.substring(1), value);
  }

  public void set(String name, String value) {
    values.put(name, value);
  }

  /** As a shell expands a text. */
  String expand(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
  }

  private String value(String name) {
    @Nullable String value = values.get(name);
    if (value == null) {
      throw new AssertionError("No answer has shown $" + name + " yet");
    }
    return value;
  }

  /** A text in which ids are shown by their names. */
  String abbreviate(String text) {
    String shown = text;
    for (Map.Entry<String, String> each : values.entrySet()) {
      if (each.getValue().length() == 36) {
        shown = shown.replace(each.getValue(), "$" + each.getKey());
      }
    }
    return shown;
  }
}
