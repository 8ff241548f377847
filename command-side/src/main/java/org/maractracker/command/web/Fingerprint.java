package org.maractracker.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.maractracker.http.reading.body.CachedBodyRequest;

/** Digest of method, path and body, which distinguishes a repeated request from another. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(HttpServletRequest request) {
    MessageDigest digest = sha256();
    digest.update(request.getMethod().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(CachedBodyRequest.of(request));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
