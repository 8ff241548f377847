package org.maractracker.query.documents.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.CASE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** A whole query side on each database, and bundles asked of it. */
abstract class MadeBundles {

  static final JsonMapper JSON = JsonMapper.builder().build();
  static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final String REVIEWER = "rev northshire:REVIEWER";
  static final String BUNDLE = "/api/cases/" + CASE + "/review-bundle";
  static final String PURPOSE = "{\"purpose\": \"Death review\"";

  static final Story STORY = Stories.everything();
  static final Map<TestDatabase, QueryNode> SHARED = new EnumMap<>(TestDatabase.class);

  @TempDir private static Path MEMORIES;

  static QueryNode node(DataSource pool, Path memory, String... more) {
    return QueryNode.on(
        pool,
        Stream.concat(
                Stream.of(
                    "TRACKER_LEDGER_ORIGIN=tracker.example/ledger",
                    "TRACKER_LEDGER_KEY=" + Base64.getEncoder().encodeToString(new byte[32]),
                    "TRACKER_LEDGER_FOLDER=" + memory,
                    "TRACKER_LEDGER_EVERY=1h"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  static HttpResponse<byte[]> asked(QueryNode node, String as, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(node.uri(path))
            .header("Said", as)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bundle(QueryNode node, String more) {
    return bundle(node, BUNDLE, more);
  }

  static byte[] bundle(QueryNode node, String path, String more) {
    HttpResponse<byte[]> answer = asked(node, REVIEWER, path, PURPOSE + more + "}");
    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
    return answer.body();
  }

  static SortedMap<String, byte[]> entries(byte[] zip) throws IOException {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  static byte[] entry(byte[] zip, String name) throws IOException {
    return requireNonNull(entries(zip).get(name), name);
  }

  static String head(long size) {
    return "heads/%012d.checkpoint".formatted(size);
  }

  /** A node with everything on each database, on which all that is not about time is tried. */
  static QueryNode shared(TestDatabase database) {
    return SHARED.computeIfAbsent(
        database,
        fresh -> {
          QueryNode node = node(QueryNode.pool(fresh), MEMORIES.resolve(fresh.name()));
          node.append(STORY.events());
          return node;
        });
  }

  @AfterAll
  static void stops() {
    SHARED.values().forEach(QueryNode::close);
    SHARED.clear();
  }
}
