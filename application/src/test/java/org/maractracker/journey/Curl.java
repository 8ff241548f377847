package org.maractracker.journey;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A curl command as a document shows it, understood as far as documents go: an option that is not
 * known here fails the test rather than being passed over.
 *
 * @param user who asks, by the user's name alone
 * @param url with the variables' values
 * @param headers as they are written, {@code Name: value}
 * @param body null without one
 * @param file the name of the file that the body is sent as, in a form; null when it is sent as
 *     JSON
 */
record Curl(
    String method,
    String user,
    String url,
    List<String> headers,
    @Nullable String body,
    @Nullable String file) {

  private static final Pattern WORD =
      Pattern.compile("'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");
  private static final Pattern FILE = Pattern.compile("file=@-;filename=([\\w.-]+)");
  private static final Pattern HERE_DOCUMENT = Pattern.compile("(?s)(.*?)<<EOF\\n(.*)\\nEOF");

  /** Reads a command, its here-document for what {@code @-} stands for. */
  static Curl of(String command, Names names) {
    Matcher document = HERE_DOCUMENT.matcher(command);
    boolean given = document.matches();
    String line = given ? document.group(1) : command;
    String input = given ? names.expand(document.group(2)) : null;
    return of(words(line.replace("\\\n", " "), names).iterator(), input);
  }

  private static Curl of(Iterator<String> words, @Nullable String input) {
    String method = null;
    String user = "";
    String url = "";
    String body = null;
    String file = null;
    List<String> headers = new ArrayList<>();
    words.next();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "-i", "-s", "-N", "-iN" -> {}
        case "-u" -> user = words.next().replaceFirst(":.*", "");
        case "-X" -> method = words.next();
        case "-H" -> headers.add(words.next());
        case "--json" -> body = inputOr(words.next(), input);
        case "-F" -> {
          file = fileName(words.next());
          body = input;
        }
        default -> url = onlyUrl(url, word);
      }
    }
    String usual = body == null ? "GET" : "POST";
    return new Curl(method == null ? usual : method, user, url, headers, body, file);
  }

  private static String fileName(String part) {
    Matcher file = FILE.matcher(part);
    if (!file.matches()) {
      throw new AssertionError("This test does not understand curl's -F " + part);
    }
    return file.group(1);
  }

  private static @Nullable String inputOr(String data, @Nullable String input) {
    return data.equals("@-") ? input : data;
  }

  private static String onlyUrl(String url, String word) {
    if (!url.isEmpty() || word.startsWith("-")) {
      throw new AssertionError("This test does not understand curl's " + word);
    }
    return word;
  }

  /** A shell's words: nothing is expanded between single quotes. */
  private static List<String> words(String line, Names names) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      if (word.group(1) != null) {
        words.add(word.group(1));
      } else if (word.group(2) != null) {
        words.add(names.expand(word.group(2).replaceAll("\\\\(.)", "$1")));
      } else {
        words.add(names.expand(word.group(3)));
      }
    }
    return words;
  }
}
