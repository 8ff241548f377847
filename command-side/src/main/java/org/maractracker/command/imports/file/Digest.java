package org.maractracker.command.imports.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Digests that recognise the same text without revealing it. */
public final class Digest {

  /** Separator that stands in no text: cells are free of control characters. */
  private static final String BETWEEN = "\u001F";

  private Digest() {}

  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  public static String of(Stream<String> texts) {
    return of(texts.collect(Collectors.joining(BETWEEN)).getBytes(StandardCharsets.UTF_8));
  }

  /** Makes an id that is always the same for the same texts (RFC 9562, version 3). */
  public static UUID id(String... texts) {
    return UUID.nameUUIDFromBytes(String.join(BETWEEN, texts).getBytes(StandardCharsets.UTF_8));
  }
}
