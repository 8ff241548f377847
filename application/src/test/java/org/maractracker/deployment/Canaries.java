package org.maractracker.deployment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words that nobody else would use, one for each text of a request, found again wherever they are
 * told. A text is named by its command and its place: {@code POST /api/actions
 * joint.communication}.
 */
final class Canaries {

  /** What stands in a body where a word is to be. */
  static final String HERE = "*";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern WORD = Pattern.compile("canary[a-z]{3}", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> texts = new LinkedHashMap<>();

  /** Returns a new word for a text. */
  String word(String text) {
    int number = texts.size();
    String word =
        "Canary"
            + (char) ('a' + number / 676)
            + (char) ('a' + number / 26 % 26)
            + (char) ('a' + number % 26);
    texts.put(word, text);
    return word;
  }

  /**
   * Returns a body with a new word in the place of each {@link #HERE}.
   *
   * @param endpoint the command, written {@code POST /api/actions}
   */
  String in(String endpoint, String body) {
    JsonNode tree = JSON.readTree(body);
    put(endpoint, "", tree);
    return tree.toString();
  }

  private void put(String endpoint, String path, JsonNode tree) {
    if (tree instanceof ObjectNode fields) {
      for (String name : new TreeSet<>(fields.propertyNames())) {
        String place = path.isEmpty() ? name : path + "." + name;
        JsonNode value = fields.get(name);
        if (value.isString() && value.asString().startsWith(HERE)) {
          fields.put(name, word(endpoint + " " + place) + value.asString().substring(1));
        }
        put(endpoint, place, value);
      }
    } else if (tree instanceof ArrayNode entries) {
      for (int at = 0; at < entries.size(); at++) {
        JsonNode value = entries.get(at);
        if (value.isString() && value.asString().startsWith(HERE)) {
          entries.set(at, word(endpoint + " " + path) + value.asString().substring(1));
        }
        put(endpoint, path, value);
      }
    }
  }

  /** Returns every text that has a word. */
  Set<String> texts() {
    return new TreeSet<>(texts.values());
  }

  /** Returns the word of a text. */
  String of(String text) {
    return texts.entrySet().stream()
        .filter(each -> each.getValue().equals(text))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the texts whose words are in what was said. */
  Set<String> toldIn(String said) {
    return WORD.matcher(said)
        .results()
        .map(MatchResult::group)
        .map(word -> "C" + word.substring(1).toLowerCase(Locale.ROOT))
        .map(word -> Objects.requireNonNullElse(texts.get(word), "a word of nobody's: " + word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns what a body says, whatever its form. */
  static String said(byte[] body) throws IOException {
    if (body.length > 4 && body[0] == 'P' && body[1] == 'K') {
      return unzipped(body);
    }
    String text = new String(body, StandardCharsets.UTF_8);
    return text.startsWith("%PDF") ? printed(body) : text;
  }

  private static String printed(byte[] body) throws IOException {
    try (PDDocument document = Loader.loadPDF(body)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String unzipped(byte[] body) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        said.writeBytes(said(zip.readAllBytes()).getBytes(StandardCharsets.UTF_8));
      }
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  /**
   * Returns every text that a request may carry, from the description of the interface: what is not
   * one of a few words, an id, a date or a slug.
   */
  static Set<String> describedIn(JsonNode description) {
    Set<String> texts = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        JsonNode body = operation.getValue().at("/requestBody/content/application~1json/schema");
        String endpoint = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        textsOf(description, body, "").forEach(place -> texts.add(endpoint + " " + place));
      }
    }
    return texts;
  }

  private static Stream<String> textsOf(JsonNode description, JsonNode schema, String path) {
    if (schema.has("$ref")) {
      return textsOf(description, description.at(schema.get("$ref").asString().substring(1)), path);
    }
    if (schema.has("items")) {
      return textsOf(description, schema.get("items"), path);
    }
    if (schema.has("properties")) {
      return schema.get("properties").properties().stream()
          .flatMap(field ->
              textsOf(
                  description,
                  field.getValue(),
                  path.isEmpty() ? field.getKey() : path + "." + field.getKey()));
    }
    boolean isText =
        schema.path("type").toString().contains("string")
            && Stream.of("enum", "pattern", "format").noneMatch(schema::has);
    return isText ? Stream.of(path) : Stream.of();
  }
}
