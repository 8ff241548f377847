package org.maractracker.http.reading.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.FieldPath;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Strict JSON parser: it makes a tree of bytes, or refuses them with code {@code malformed}. Of two
 * equal keys neither wins, and nothing may follow the value.
 */
final class StrictJson {

  /**
   * Greatest depth: no request nests deeper than four; ten leaves room and keeps a hostile one
   * cheap.
   */
  private static final int DEEPEST = 10;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private StrictJson() {}

  /**
   * Reads the bytes. An empty body is an object without fields: commands whose fields are all
   * optional need none.
   */
  static JsonNode read(byte[] body) {
    if (body.length == 0) {
      return MAPPER.createObjectNode();
    }
    // Decoded here and not by the parser, which would take UTF-16 and UTF-32 for JSON as well.
    try (JsonParser parser = MAPPER.createParser(text(body))) {
      return tree(parser);
    }
  }

  private static JsonNode tree(JsonParser parser) {
    try {
      parser.nextToken();
      JsonNode tree = MAPPER.readTree(parser);
      if (tree == null || tree.isMissingNode()) {
        throw malformed(null, "The body is empty.");
      }
      if (parser.nextToken() != null) {
        throw malformed(null, "Something follows the end of the JSON.");
      }
      return tree;
    } catch (StreamConstraintsException e) {
      throw malformed(place(parser), "This is nested too deeply, or a number or key is too long.");
    } catch (JacksonException e) {
      throw malformed(place(parser), sentence(e));
    }
  }

  private static String sentence(JacksonException e) {
    String reason = e.getOriginalMessage();
    return reason != null && reason.startsWith("Duplicate")
        ? "This field is given twice."
        : "This is not JSON from here on.";
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw malformed(null, "The body is not valid UTF-8.");
    }
  }

  /** Returns the place at which the parser stands, in the form {@code actions[3].dueOn}. */
  private static @Nullable String place(JsonParser parser) {
    return FieldPath.of(parser.streamReadContext());
  }

  private static RuleViolated malformed(@Nullable String field, String sentence) {
    return new RuleViolated(ProblemCode.MALFORMED, field, sentence);
  }
}
