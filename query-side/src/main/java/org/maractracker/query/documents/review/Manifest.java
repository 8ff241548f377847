package org.maractracker.query.documents.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** Manifest of a bundle, which the system signs: a line for each of its entries. */
final class Manifest {

  static final String NAME = "MANIFEST.txt";

  private Manifest() {}

  /** Returns its text, in the form that decision 703 fixes. */
  static String text(
      String origin, CaseRecord file, Period period, SortedMap<String, byte[]> entries) {
    StringBuilder text = new StringBuilder();
    text.append("maractracker.org/review-bundle/v1\n");
    text.append("origin ").append(origin).append('\n');
    text.append("case ").append(file.caseId()).append('\n');
    text.append("position ").append(file.position()).append('\n');
    text.append("period ").append(period).append('\n');
    entries.forEach((name, entry) ->
        text.append("file %s %d %s\n".formatted(sha256(entry), entry.length, name)));
    return text.toString();
  }

  /** Returns the hash in hex. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
