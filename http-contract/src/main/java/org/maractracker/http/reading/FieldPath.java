package org.maractracker.http.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/** Path to a field in a request, as refusals name it: {@code actions[3].dueOn}. */
public final class FieldPath {

  private static final int LONGEST_NAME = 60;
  private static final Pattern HARMFUL = Pattern.compile("[^\\p{L}\\p{N}_.-]");

  private FieldPath() {}

  /** Returns the path of a field under the name that the client gave it. */
  public static String member(@Nullable String path, String name) {
    return known(path, shown(name));
  }

  /** Returns the path of a field under the name that this code gives it. */
  static String known(@Nullable String path, String name) {
    return path == null ? name : path + "." + name;
  }

  static String entry(@Nullable String path, int index) {
    return (path == null ? "" : path) + "[" + index + "]";
  }

  /** Returns the path of the parser's position; null for the request as a whole. */
  public static @Nullable String of(@Nullable TokenStreamContext context) {
    if (context == null || context.inRoot()) {
      return null;
    }
    String parent = of(context.getParent());
    if (context.inArray()) {
      return context.hasCurrentIndex() ? entry(parent, context.getCurrentIndex()) : parent;
    }
    String name = context.currentName();
    return name == null ? parent : member(parent, name);
  }

  /** Cuts a client's own words short and makes them harmless before they are repeated to it. */
  private static String shown(String name) {
    String harmless = HARMFUL.matcher(name).replaceAll("?");
    return harmless.length() <= LONGEST_NAME
        ? harmless
        : harmless.substring(0, LONGEST_NAME) + "...";
  }
}
