package org.maractracker.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Strict parser of JSON (RFC 8259): no name twice in an object, and nothing nested deeper than a
 * chronology is. Objects become maps, arrays lists, whole numbers longs; null, and numbers that are
 * not whole, become something that is none of these.
 */
final class Json {

  private static final int DEEPEST = 20;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Object SOMETHING_ELSE = new Object();

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  private static final class Malformed extends Exception {}

  /** Returns the value; null when the text is not JSON. */
  static @Nullable Object read(String text) {
    try {
      Json json = new Json(text);
      Object value = json.value(0);
      json.space();
      return json.at == text.length() ? value : null;
    } catch (Malformed e) {
      return null;
    }
  }

  private Object value(int depth) throws Malformed {
    space();
    if (depth > DEEPEST || at == text.length()) {
      throw new Malformed();
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) throws Malformed {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    if (skip("}")) {
      return object;
    }
    do {
      space();
      String name = string();
      need(":");
      if (object.put(name, value(depth + 1)) != null) {
        throw new Malformed();
      }
    } while (skip(","));
    need("}");
    return object;
  }

  private List<Object> array(int depth) throws Malformed {
    List<Object> array = new ArrayList<>();
    at++;
    if (skip("]")) {
      return array;
    }
    do {
      array.add(value(depth + 1));
    } while (skip(","));
    need("]");
    return array;
  }

  private String string() throws Malformed {
    if (!text.startsWith("\"", at)) {
      throw new Malformed();
    }
    StringBuilder string = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return string.toString();
      }
      if (c < ' ') {
        throw new Malformed();
      }
      string.append(c == '\\' ? escaped() : c);
    }
    throw new Malformed();
  }

  /** Returns the character of an escape, and stops at its last character. */
  private char escaped() throws Malformed {
    at++;
    int known = at < text.length() ? "\"\\/bfnrtu".indexOf(text.charAt(at)) : -1;
    if (known < 0) {
      throw new Malformed();
    }
    return known < 8 ? "\"\\/\b\f\n\r\t".charAt(known) : unicode();
  }

  private char unicode() throws Malformed {
    if (at + 5 > text.length() || !text.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
      throw new Malformed();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
  }

  private Object word(String word) throws Malformed {
    if (!text.startsWith(word, at)) {
      throw new Malformed();
    }
    at += word.length();
    return SOMETHING_ELSE;
  }

  private Object number() throws Malformed {
    Matcher matcher = NUMBER.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw new Malformed();
    }
    at = matcher.end();
    return WHOLE.matcher(matcher.group()).matches()
        ? (Object) Long.valueOf(matcher.group())
        : SOMETHING_ELSE;
  }

  private void need(String mark) throws Malformed {
    if (!skip(mark)) {
      throw new Malformed();
    }
  }

  private boolean skip(String mark) {
    space();
    boolean there = text.startsWith(mark, at);
    at += there ? mark.length() : 0;
    return there;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
