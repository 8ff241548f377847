package org.maractracker.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was recorded in a small made-up tracker, one case of which a bundle is made of. */
final class TestStory {

  final String caseId;
  final List<TestLeaf> leaves = new ArrayList<>();
  final int position;
  private final SortedSet<Integer> heads = new TreeSet<>();
  private final List<String> streams = new ArrayList<>();
  private final boolean told;

  /**
   * @param size how many events there are at most
   */
  TestStory(Random random, int size) {
    this.caseId = uuid(random);
    streams.add("MaracCase " + caseId);
    int actions = random.nextInt(4);
    for (int i = 0; i < actions; i++) {
      streams.add("Action " + uuid(random));
    }
    List<String> all = new ArrayList<>(streams);
    all.add("Meeting " + uuid(random));
    all.add("Marac northshire");
    Map<String, Integer> next = new HashMap<>();
    int count = 4 + random.nextInt(size);
    for (int i = 1; i <= count; i++) {
      String stream = i == 3 ? streams.get(0) : all.get(random.nextInt(all.size()));
      leaves.add(leaf(random, i, stream, next.merge(stream, 1, Integer::sum) - 1));
    }
    position = Math.max(3, count - random.nextInt(3));
    heads.add(position);
    for (int i = random.nextInt(5); i > 0; i--) {
      heads.add(1 + random.nextInt(position));
    }
    told = random.nextInt(4) > 0;
  }

  static String uuid(Random random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private static TestLeaf leaf(Random random, int position, String stream, int sequence) {
    String[] parts = stream.split(" ", 2);
    return new TestLeaf(
        position,
        uuid(random),
        parts[0],
        parts[1],
        sequence,
        "2026-03-%02dT12:%02d:00.%03dZ"
            .formatted(1 + position % 28, random.nextInt(60), random.nextInt(1000)),
        "Something happened",
        "{\"note\": \"caf\u00e9 " + random.nextInt(1_000_000) + "\"}",
        "{\"actor\": \"coordinator\"}");
  }

  /** The positions that a bundle has of it. */
  List<Integer> positions() {
    return leaves.subList(0, position).stream()
        .filter(leaf -> streams.contains(leaf.type() + " " + leaf.aggregateId()))
        .map(TestLeaf::position)
        .toList();
  }

  private List<byte[]> bytes(int size) {
    return leaves.subList(0, size).stream().map(TestLeaf::bytes).toList();
  }

  /** A bundle of the case, as decision 703 has it; keys are those of {@code keys.txt} in order. */
  TestBundle bundle(TestKey key, TestKey... former) {
    TestBundle bundle = new TestBundle(caseId, position, key);
    byte[] checkpoint = checkpoint(key, position);
    bundle.put("checkpoint.txt", checkpoint);
    putHeads(bundle, former.length == 0 ? key : former[0], key);
    for (int at : positions()) {
      bundle.put(Bundle.numbered("events", at, "leaf"), leaves.get(at - 1).bytes());
      bundle.put(Bundle.numbered("events", at, "tlog-proof"), proof(at, checkpoint));
    }
    bundle.put("streams.txt", streamLines());
    StringBuilder keys = new StringBuilder(key.line() + "\n");
    for (TestKey one : former) {
      keys.append(one.line()).append('\n');
    }
    bundle.put("keys.txt", keys.toString());
    bundle.put("README.txt", "For somebody who has never seen the system.\n");
    bundle.put("verify.py", "# The second verifier\n");
    tell(bundle);
    return bundle.sealed(key);
  }

  private void putHeads(TestBundle bundle, TestKey former, TestKey key) {
    int before = 0;
    for (int size : heads) {
      bundle.put(
          Bundle.numbered("heads", size, "checkpoint"),
          checkpoint(size == position ? key : former, size));
      if (before > 0) {
        bundle.put(
            Bundle.numbered("heads", size, "consistency"),
            lines(TestTree.proof(before, bytes(size))));
      }
      before = size;
    }
  }

  private byte[] checkpoint(TestKey key, int size) {
    String root = Base64.getEncoder().encodeToString(TestTree.root(bytes(size)));
    return key.note(key.name() + "\n" + size + "\n" + root + "\n");
  }

  private byte[] proof(int at, byte[] checkpoint) {
    String proof =
        "c2sp.org/tlog-proof@v1\nindex "
            + (at - 1)
            + "\n"
            + lines(TestTree.path(at - 1, bytes(position)))
            + "\n";
    return (proof + new String(checkpoint, UTF_8)).getBytes(UTF_8);
  }

  private static String lines(List<byte[]> hashes) {
    return hashes.stream()
        .map(hash -> Base64.getEncoder().encodeToString(hash) + "\n")
        .collect(Collectors.joining());
  }

  private String streamLines() {
    Map<String, Integer> ends = new TreeMap<>();
    for (int at : positions()) {
      TestLeaf leaf = leaves.get(at - 1);
      ends.put(leaf.type() + " " + leaf.aggregateId(), leaf.sequence());
    }
    return ends.entrySet().stream()
        .map(end -> end.getKey() + " " + end.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private void tell(TestBundle bundle) {
    StringBuilder csv = new StringBuilder("\ufeffDate,Recorded at,Position,Event id,Comment\r\n");
    List<String> rows = new ArrayList<>();
    for (int at : told ? positions() : List.<Integer>of()) {
      TestLeaf leaf = leaves.get(at - 1);
      csv.append(
          "2026-03-01,%s,%d,%s,\"So \"\"they\"\" said,\r\nin two lines\"\r\n"
              .formatted(leaf.recordedAt(), at, leaf.eventId()));
      rows.add(
          "{\"comment\": \"So \\\"they\\\" said\\u0021\", \"position\": %d, \"eventId\": \"%s\", \"recordedAt\": \"%s\"}"
              .formatted(at, leaf.eventId(), leaf.recordedAt()));
    }
    bundle.put("chronology.csv", csv.toString());
    bundle.put(
        "chronology.json", "{\"from\": null, \"rows\": [" + String.join(",\n", rows) + "]}\n");
  }
}
