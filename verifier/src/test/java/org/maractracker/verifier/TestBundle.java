package org.maractracker.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A bundle that can be taken apart and put together again. */
final class TestBundle {

  private final String caseId;
  private final int position;
  private final TestKey key;
  final SortedMap<String, byte[]> entries = new TreeMap<>();

  TestBundle(String caseId, int position, TestKey key) {
    this.caseId = caseId;
    this.position = position;
    this.key = key;
  }

  void put(String name, String text) {
    put(name, text.getBytes(UTF_8));
  }

  void put(String name, byte[] content) {
    entries.put(name, content);
  }

  byte[] get(String name) {
    return Objects.requireNonNull(entries.get(name), name);
  }

  String text(String name) {
    return new String(get(name), UTF_8);
  }

  /** The names that match. */
  List<String> names(String form) {
    return entries.keySet().stream().filter(name -> name.matches(form)).toList();
  }

  TestKey key() {
    return key;
  }

  /** With a manifest of what is in it now, signed by this key. */
  TestBundle sealed(TestKey by) {
    put("MANIFEST.txt", by.note(manifest()));
    return this;
  }

  /** With a manifest of what is in it now, under the signature that was there. */
  TestBundle rewritten() {
    String before = text("MANIFEST.txt");
    put("MANIFEST.txt", manifest() + before.substring(before.lastIndexOf("\n\n") + 1));
    return this;
  }

  String manifest() {
    StringBuilder text = new StringBuilder("maractracker.org/review-bundle/v1\n");
    text.append("origin %s\ncase %s\n".formatted(key.name(), caseId));
    text.append("position %d\nperiod 2026-01-01 -\n".formatted(position));
    entries.forEach((name, content) -> {
      if (!name.equals("MANIFEST.txt")) {
        text.append(
            "file %s %d %s\n"
                .formatted(
                    HexFormat.of().formatHex(TestTree.sha256(content)), content.length, name));
      }
    });
    return text.toString();
  }

  byte[] zip() {
    return TestZip.of(entries).bytes();
  }
}
