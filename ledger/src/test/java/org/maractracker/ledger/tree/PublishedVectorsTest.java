package org.maractracker.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The test vectors of {@code transparency-dev/merkle}, carried with their notice in {@code
 * merkle-vectors}: proofs that hold and every way in which one does not.
 */
class PublishedVectorsTest {

  /** The eight leaves their trees are made of, from the tests of Certificate Transparency. */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  static Stream<JsonNode> inclusion() throws IOException {
    return vectors("inclusion");
  }

  /** All but one that is to hold of texts that are no hashes: there are no such roots here. */
  static Stream<JsonNode> consistency() throws IOException {
    return vectors("consistency")
        .filter(vector ->
            !vector.get("file").asString().endsWith("sizes-are-equal-one-and-proof-is-empty.json"));
  }

  private static Stream<JsonNode> vectors(String kind) throws IOException {
    try (InputStream file =
        PublishedVectorsTest.class.getResourceAsStream("/merkle-vectors/" + kind + ".json")) {
      return JsonMapper.builder()
          .build()
          .readTree(Objects.requireNonNull(file))
          .valueStream()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("inclusion")
  void aLeafIsFoundInTheTreeOrNotAsTheySay(JsonNode vector) {
    assertThat(holdsInclusion(vector)).isEqualTo(!vector.get("wantErr").asBoolean());
  }

  private static boolean holdsInclusion(JsonNode vector) {
    try {
      return Proofs.includes(
          hash(vector.get("root")),
          number(vector.get("treeSize")),
          number(vector.get("leafIdx")),
          hash(vector.get("leafHash")),
          proof(vector));
    } catch (IllegalArgumentException e) {
      return false; // no hash at all
    }
  }

  @ParameterizedTest
  @MethodSource("consistency")
  void oneTreeGrowsFromAnotherOrNotAsTheySay(JsonNode vector) {
    assertThat(holdsConsistency(vector)).isEqualTo(!vector.get("wantErr").asBoolean());
  }

  private static boolean holdsConsistency(JsonNode vector) {
    try {
      return Proofs.grows(
          number(vector.get("size1")),
          hash(vector.get("root1")),
          number(vector.get("size2")),
          hash(vector.get("root2")),
          proof(vector));
    } catch (IllegalArgumentException e) {
      return false; // no hash at all
    }
  }

  /** Theirs have no sign; those that do not fit are none of ours. */
  private static long number(JsonNode number) {
    return number.bigIntegerValue().longValue();
  }

  private static Hash hash(JsonNode base64) {
    return Hash.ofBase64(base64.asString(""));
  }

  private static List<Hash> proof(JsonNode vector) {
    return vector.get("proof").valueStream().map(PublishedVectorsTest::hash).toList();
  }

  @Test
  void bothListsAreWhole() throws IOException {
    assertThat(inclusion()).hasSizeGreaterThan(80);
    assertThat(consistency()).hasSizeGreaterThan(80);
    assertThat(Stream.concat(inclusion(), consistency()))
        .anyMatch(vector -> vector.get("wantErr").asBoolean())
        .anyMatch(vector -> !vector.get("wantErr").asBoolean());
  }

  /** Their proofs that hold are the ones our tree makes of the same leaves. */
  @Test
  void makesTheProofsTheyMade() throws IOException {
    List<Tile> tiles = new ArrayList<>();
    RightEdge edge = new RightEdge((level, index, tile) -> {});
    LEAVES.forEach(leaf -> edge.add(Hash.ofLeaf(HexFormat.of().parseHex(leaf))));
    edge.begun((level, index, tile) -> tiles.add(tile));
    Tree tree = new Tree((level, index) -> tiles.get(level));
    assertThat(inclusion().filter(PublishedVectorsTest::isOfTheEight))
        .isNotEmpty()
        .allSatisfy(vector -> {
          int size = vector.get("treeSize").asInt();
          assertThat(tree.root(size)).isEqualTo(hash(vector.get("root")));
          assertThat(tree.inclusion(number(vector.get("leafIdx")), size)).isEqualTo(proof(vector));
        });
    assertThat(consistency().filter(PublishedVectorsTest::isOfTheEight))
        .isNotEmpty()
        .allSatisfy(vector -> {
          int from = vector.get("size1").asInt();
          int to = vector.get("size2").asInt();
          assertThat(tree.root(from)).isEqualTo(hash(vector.get("root1")));
          assertThat(tree.root(to)).isEqualTo(hash(vector.get("root2")));
          assertThat(tree.consistency(from, to)).isEqualTo(proof(vector));
        });
  }

  private static boolean isOfTheEight(JsonNode vector) {
    return vector.get("file").asString().endsWith("/happy-path.json");
  }
}
