package org.maractracker.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 signatures (RFC 8032). */
final class Ed25519 {

  /** Prefix of the 32 bytes of a key in a SubjectPublicKeyInfo (RFC 8410). */
  private static final byte[] KEY_INFO = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  /** Returns whether a signature is one of the text by the key whose 32 bytes these are. */
  static boolean verifies(byte[] key, byte[] text, byte[] signature) {
    try {
      byte[] info = Arrays.copyOf(KEY_INFO, KEY_INFO.length + key.length);
      System.arraycopy(key, 0, info, KEY_INFO.length, key.length);
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info)));
      ed25519.update(text);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
