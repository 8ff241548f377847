package org.maractracker.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Name and id of a key, as they identify a signature: two keys of one name have different ids, so
 * that a key can be changed and its predecessor's signatures stay good.
 *
 * @param id the first four bytes of SHA-256 over the name, a line feed, the kind of signature and
 *     the public key
 */
record KeyName(String name, int id) {

  /** Kind of an Ed25519 signature, in the list of kinds of {@code signed-note}. */
  static final byte ED25519 = 1;

  KeyName {
    if (!isName(name)) {
      throw new NotWellFormed("A key's name is a text without spaces and plus signs");
    }
  }

  static KeyName of(String name, byte[] publicKey) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(ED25519);
      return new KeyName(name, ByteBuffer.wrap(digest.digest(publicKey)).getInt());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static boolean isName(String name) {
    return !name.isEmpty()
        && name.chars()
            .noneMatch(c ->
                c == '+'
                    || Character.isISOControl(c)
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c));
  }

  String idInHex() {
    return HexFormat.of().toHexDigits(id);
  }
}
