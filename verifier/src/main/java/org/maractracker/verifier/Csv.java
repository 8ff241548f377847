package org.maractracker.verifier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parser of CSV as in RFC 4180: fields between commas, quoted where necessary, lines ended by CRLF.
 */
final class Csv {

  private final String text;
  private int at;

  private Csv(String text) {
    this.text = text;
  }

  /** Returns the lines; null when the text is no such table. */
  static @Nullable List<List<String>> read(String text) {
    Csv csv = new Csv(text);
    List<List<String>> lines = new ArrayList<>();
    while (csv.at < text.length()) {
      List<String> line = csv.line();
      if (line == null) {
        return null;
      }
      lines.add(line);
    }
    return lines;
  }

  private @Nullable List<String> line() {
    List<String> fields = new ArrayList<>();
    while (true) {
      String field = text.startsWith("\"", at) ? quoted() : bare();
      if (field == null) {
        return null;
      }
      fields.add(field);
      if (text.startsWith("\r\n", at)) {
        at += 2;
        return fields;
      }
      if (!text.startsWith(",", at)) {
        return null;
      }
      at++;
    }
  }

  private String bare() {
    int from = at;
    while (at < text.length() && ",\"\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private @Nullable String quoted() {
    StringBuilder field = new StringBuilder();
    while (true) {
      int quote = text.indexOf('"', at + 1);
      if (quote < 0) {
        return null;
      }
      field.append(text, at + 1, quote);
      at = quote + 1;
      if (!text.startsWith("\"", at)) {
        return field.toString();
      }
      field.append('"');
    }
  }
}
