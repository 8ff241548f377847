package org.maractracker.store.signature;

import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Ed25519 key (RFC 8032) of a process that writes events. Nothing of it can be printed. Java's own
 * Ed25519 is slower by far (docs/decisions/704-events-are-signed.md), and each event is signed.
 */
public final class WriterKey {

  private final byte[] secret;
  private final WriterPublicKey publicKey;

  private WriterKey(byte[] secret) {
    byte[] ofSecret = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(secret, 0, ofSecret, 0);
    this.secret = secret;
    this.publicKey = new WriterPublicKey(ofSecret);
  }

  /**
   * Returns the key of a secret.
   *
   * @param secret 32 bytes in base64
   * @throws IllegalArgumentException when it is something else
   */
  public static WriterKey of(String secret) {
    byte[] bytes = Base64.getDecoder().decode(secret);
    if (bytes.length != Ed25519.SECRET_KEY_SIZE) {
      throw new IllegalArgumentException("The secret of a writer's key has 32 bytes");
    }
    return new WriterKey(bytes);
  }

  /** Returns a new secret in base64. */
  public static String newSecret() {
    byte[] secret = new byte[Ed25519.SECRET_KEY_SIZE];
    new SecureRandom().nextBytes(secret);
    return Base64.getEncoder().encodeToString(secret);
  }

  public WriterPublicKey publicKey() {
    return publicKey;
  }

  byte[] sign(byte[] message) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(secret, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  @Override
  public String toString() {
    return "the writer's key whose public key is " + publicKey;
  }
}
