package org.maractracker.ledger.note;

import java.util.Base64;

/**
 * Strict base64 with padding, which has only one spelling of each value (RFC 4648, sections 3.5 and
 * 4).
 */
final class Base64s {

  private Base64s() {}

  static byte[] decoded(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new NotWellFormed("This is not base64");
    }
    if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
      throw new NotWellFormed("This is not the one way to write it in base64");
    }
    return bytes;
  }
}
