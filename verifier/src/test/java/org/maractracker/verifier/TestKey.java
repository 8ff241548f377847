package org.maractracker.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/** A ledger's key pair, of a seed. */
final class TestKey {

  static final String NAME = "tracker.example/ledger";

  private final String name;
  private final KeyPair pair;

  TestKey(long seed) {
    this(NAME, seed);
  }

  TestKey(String name, long seed) {
    this.name = name;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, new Seeded(seed));
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Seeded extends SecureRandom {
    private final transient Random random;

    Seeded(long seed) {
      this.random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
      random.nextBytes(bytes);
    }
  }

  String name() {
    return name;
  }

  /** The 32 bytes that end an encoded Ed25519 key. */
  byte[] publicKey() {
    byte[] encoded = pair.getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
  }

  private byte[] typed() {
    byte[] typed = new byte[33];
    typed[0] = 1;
    System.arraycopy(publicKey(), 0, typed, 1, 32);
    return typed;
  }

  private byte[] id() {
    return Arrays.copyOf(TestTree.sha256((name + "\n").getBytes(UTF_8), typed()), 4);
  }

  /** As it stands in {@code keys.txt}. */
  String line() {
    return name
        + "+"
        + HexFormat.of().formatHex(id())
        + "+"
        + Base64.getEncoder().encodeToString(typed());
  }

  byte[] signature(byte[] text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text as a note signed by this key. */
  byte[] note(String text) {
    byte[] signature = signature(text.getBytes(UTF_8));
    byte[] signed = Arrays.copyOf(id(), 4 + signature.length);
    System.arraycopy(signature, 0, signed, 4, signature.length);
    String line = "\u2014 " + name + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    return (text + "\n" + line).getBytes(UTF_8);
  }
}
