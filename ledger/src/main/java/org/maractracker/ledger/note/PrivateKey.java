package org.maractracker.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** Ed25519 key that signs heads. Nothing of it can be printed. */
public final class PrivateKey {

  /** Number of bytes of the secret. */
  public static final int LENGTH = 32;

  private final java.security.PrivateKey key;
  private final PublicKey publicKey;

  private PrivateKey(java.security.PrivateKey key, PublicKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  /**
   * Returns the key of a ledger of this name.
   *
   * @param secret 32 bytes in base64
   * @throws NotWellFormed when the secret or the name is something else
   */
  public static PrivateKey of(String name, String secret) {
    byte[] seed = Base64s.decoded(secret);
    if (seed.length != LENGTH) {
      throw new NotWellFormed("The secret has " + LENGTH + " bytes");
    }
    KeyPair pair = pair(seed);
    PrivateKey key = new PrivateKey(pair.getPrivate(), PublicKey.of(name, pair.getPublic()));
    if (!key.publicKey.verifies("", key.signature(""))) {
      throw new IllegalStateException("This Java's Ed25519 does not fit together");
    }
    return key;
  }

  /** Returns a new secret in base64. */
  public static String newSecret() {
    byte[] seed = new byte[LENGTH];
    new SecureRandom().nextBytes(seed);
    return Base64.getEncoder().encodeToString(seed);
  }

  /**
   * Makes the key pair of a secret. Java computes a public key only when it makes a pair, from what
   * a source of randomness gives it: here always this secret.
   */
  private static KeyPair pair(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Always(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java from 15 on has Ed25519", e);
    }
  }

  private static final class Always extends SecureRandom {

    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    Always(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(Arrays.copyOf(seed, bytes.length), 0, bytes, 0, bytes.length);
    }
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  /**
   * Returns the text with its signature.
   *
   * @param text in lines, each ended by a line feed
   */
  public Note sign(String text) {
    KeyName name = publicKey.name();
    byte[] signature = signature(text);
    byte[] named =
        ByteBuffer.allocate(Integer.BYTES + signature.length)
            .putInt(name.id())
            .put(signature)
            .array();
    return Note.parse(
        "%s\n— %s %s\n".formatted(text, name.name(), Base64.getEncoder().encodeToString(named)));
  }

  private byte[] signature(String text) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(text.getBytes(StandardCharsets.UTF_8));
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java from 15 on has Ed25519", e);
    }
  }

  @Override
  public String toString() {
    return "the private key of " + publicKey;
  }
}
