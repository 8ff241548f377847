package org.maractracker.deployment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Request to an endpoint with parts of it spoiled at random: ids, parameters, headers and what the
 * body says.
 *
 * @param headers names and values in turn
 */
record HostileRequest(String method, String path, String body, List<String> headers) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PLACE = "a place in the body";

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "null",
          "-1",
          "0",
          "1",
          "501",
          "99999999999999999999",
          "1e400",
          "NaN",
          "true",
          "2026-02-30",
          "0000-00-00",
          "9999-12-31",
          "+999999999-12-31",
          "-0001-01-01",
          "2026-05-07",
          "2026-05-07T25:00:00Z",
          "+1000000000-12-31T23:59:59Z",
          "-1000000000-01-01T00:00:00Z",
          "' or 1=1 --",
          "\"; drop table events.domain_event; --",
          "${7*7}",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "..;/",
          "\u0000",
          "\r\nSet-Cookie: a=b",
          "\u202eevil",
          "a\u200bb",
          "\ufb01\ud83d\ude80",
          "x".repeat(6_000),
          "{}",
          "[]",
          "00000000-0000-0000-0000-000000000000",
          "*",
          "%",
          "_",
          "csv",
          "xlsx",
          "pdf",
          "docx",
          "html",
          "text/csv",
          "application/pdf",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "OPEN",
          "northshire",
          "police",
          "OTHER");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0.5",
          "1e400",
          "12345678901234567890",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "[]",
          "{}",
          "[null]",
          "{\"a\":{\"b\":[1]}}",
          "[".repeat(300) + "]".repeat(300),
          "1, \"" + PLACE + "\": 2",
          "nothing");

  private static final List<String> PARAMETERS =
      List.of(
          "limit",
          "cursor",
          "asOf",
          "knownAt",
          "marac",
          "agency",
          "status",
          "meeting",
          "case",
          "on",
          "dueBefore",
          "minPosition",
          "from",
          "to",
          "at",
          "format",
          "by",
          "reference",
          "meetings",
          "position",
          "reasonClass",
          "purpose",
          "size",
          "dryRun",
          "nonsense");

  private static final List<String> HEADERS =
      List.of(
          "Min-Position",
          "If-Match",
          "If-None-Match",
          "Idempotency-Key",
          "Accept",
          "Range",
          "Last-Event-ID",
          "X-Forwarded-For",
          "Forwarded",
          "Content-Encoding",
          "Accept-Language");

  /** Makes a request of what an endpoint takes. */
  static HostileRequest to(String method, String path, String body, Random random) {
    String spoiledPath = path;
    if (random.nextInt(4) == 0) {
      List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
      parts.set(2 + random.nextInt(parts.size() - 2), encoded(text(random)));
      spoiledPath = String.join("/", parts);
    }
    for (int i = random.nextInt(2) * random.nextInt(4); i > 0; i--) {
      String parameter = any(PARAMETERS, random) + "=" + encoded(text(random));
      spoiledPath += (spoiledPath.contains("?") ? "&" : "?") + parameter;
    }
    return new HostileRequest(
        method, spoiledPath, body.isEmpty() ? "" : spoiled(body, random), headers(random));
  }

  private static List<String> headers(Random random) {
    List<String> headers = new ArrayList<>();
    for (int i = random.nextInt(2) * random.nextInt(3); i > 0; i--) {
      headers.add(any(HEADERS, random));
      headers.add(text(random).replaceAll("[^\\x20-\\x7e]", "?"));
    }
    return headers;
  }

  private static String spoiled(String body, Random random) {
    if (!body.startsWith("{") || random.nextInt(20) == 0) {
      return body.substring(0, random.nextInt(body.length())) + text(random);
    }
    JsonNode tree = JSON.readTree(body);
    for (int i = random.nextInt(3); i > 0; i--) {
      spoil(tree, random);
    }
    return tree.toString().replace("\"" + PLACE + "\"", any(VALUES, random));
  }

  private static void spoil(JsonNode tree, Random random) {
    List<String> names = new ArrayList<>(tree.propertyNames());
    if (tree instanceof ArrayNode items && !items.isEmpty()) {
      spoil(items.get(random.nextInt(items.size())), random);
    } else if (tree instanceof ObjectNode fields && !names.isEmpty()) {
      String name = any(names, random);
      if (fields.get(name).isContainer() && random.nextBoolean()) {
        spoil(fields.get(name), random);
        return;
      }
      switch (random.nextInt(4)) {
        case 0 -> fields.remove(name);
        case 1 -> fields.put(any(PARAMETERS, random), text(random));
        case 2 -> fields.put(name, text(random));
        default -> fields.put(name, PLACE);
      }
    }
  }

  private static String text(Random random) {
    return any(TEXTS, random);
  }

  private static String any(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
