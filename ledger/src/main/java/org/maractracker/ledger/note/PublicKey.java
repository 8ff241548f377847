package org.maractracker.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Ed25519 key that verifies signatures, with its name. It is written {@code name+id+key}: the id in
 * eight hexadecimal digits, the key in base64 of one byte 1, for Ed25519, and its 32 bytes.
 */
public final class PublicKey {

  private static final int LENGTH = 32;

  /** Prefix of an Ed25519 key in its X.509 form (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final KeyName name;
  private final byte[] bytes;

  private PublicKey(KeyName name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  static PublicKey of(String name, java.security.PublicKey key) {
    byte[] encoded = key.getEncoded();
    byte[] bytes = new byte[LENGTH];
    System.arraycopy(encoded, encoded.length - LENGTH, bytes, 0, LENGTH);
    return new PublicKey(KeyName.of(name, bytes), bytes);
  }

  /**
   * Reads a key in its written form.
   *
   * @throws NotWellFormed when it is something else, or the id is not this key's
   */
  public static PublicKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3 || !parts[1].matches("[0-9a-f]{8}")) {
      throw new NotWellFormed("A public key is written name+id+key");
    }
    byte[] key = decoded(parts[2]);
    PublicKey read = new PublicKey(KeyName.of(parts[0], key), key);
    if (!read.name.idInHex().equals(parts[1])) {
      throw new NotWellFormed("The public key is not the one with that id");
    }
    return read;
  }

  private static byte[] decoded(String base64) {
    byte[] key = Base64s.decoded(base64);
    if (key.length != LENGTH + 1 || key[0] != KeyName.ED25519) {
      throw new NotWellFormed("The public key is not one for Ed25519");
    }
    byte[] bytes = new byte[LENGTH];
    System.arraycopy(key, 1, bytes, 0, LENGTH);
    return bytes;
  }

  KeyName name() {
    return name;
  }

  /** Returns the name of the ledger whose key it is. */
  public String origin() {
    return name.name();
  }

  /**
   * Returns SHA-256 of the 32 bytes in hexadecimal digits, in groups of four that can be compared
   * by eye.
   */
  public String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).replaceAll("(.{4})(?=.)", "$1 ");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Returns its name and its id, {@code name+id}, by which a signature names its key. */
  public String label() {
    return name.name() + "+" + name.idInHex();
  }

  /** Returns whether this key made the signature of the text. */
  boolean verifies(String text, byte[] signature) {
    try {
      byte[] encoded = ByteBuffer.allocate(X509.length + LENGTH).put(X509).put(bytes).array();
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // not a point of the curve, or no signature at all
    }
  }

  /** Returns {@code name+id+key}. */
  @Override
  public String toString() {
    byte[] key = ByteBuffer.allocate(LENGTH + 1).put(KeyName.ED25519).put(bytes).array();
    return name.name() + "+" + name.idInHex() + "+" + Base64.getEncoder().encodeToString(key);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PublicKey key && toString().equals(key.toString());
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
