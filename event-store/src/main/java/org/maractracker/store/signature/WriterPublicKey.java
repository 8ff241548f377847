package org.maractracker.store.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/** Public key that verifies what a process wrote. It is written as its 32 bytes in base64. */
public final class WriterPublicKey {

  private static final int ID_BYTES = 4;

  private final byte[] bytes;
  private final Ed25519.PublicPoint point;

  /**
   * @throws IllegalArgumentException when the bytes are none of a key
   */
  WriterPublicKey(byte[] bytes) {
    Ed25519.@Nullable PublicPoint read =
        bytes.length == Ed25519.PUBLIC_KEY_SIZE
            ? Ed25519.validatePublicKeyFullExport(bytes, 0)
            : null;
    if (read == null) {
      throw new IllegalArgumentException("A writer's public key is 32 bytes in base64");
    }
    this.bytes = bytes;
    this.point = read;
  }

  /**
   * Reads a key in its written form.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static WriterPublicKey parse(String text) {
    return new WriterPublicKey(Base64.getDecoder().decode(text));
  }

  /** Returns the first four bytes of SHA-256 of the key, in hexadecimal digits. */
  String id() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  boolean verifies(byte[] message, byte[] signature) {
    return Ed25519.verify(signature, 0, point, message, 0, message.length);
  }

  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WriterPublicKey key && toString().equals(key.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
