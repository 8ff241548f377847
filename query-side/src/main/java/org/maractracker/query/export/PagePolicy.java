package org.maractracker.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Content security policy of a page of ours: it is shown with the styles that stand in its head,
 * known by their hashes, and with the widths that its columns and bars have as attributes. Whatever
 * anybody typed is escaped, so it brings no attribute; if it ever did, it could still load nothing,
 * run nothing and send nothing.
 */
final class PagePolicy {

  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

  private PagePolicy() {}

  static String of(byte[] page) {
    return "default-src 'none'; style-src "
        + STYLE
            .matcher(new String(page, UTF_8))
            .results()
            .map(style -> hash(style.group(1)))
            .distinct()
            .collect(Collectors.joining(" "))
        + "; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none';"
        + " frame-ancestors 'none'";
  }

  private static String hash(String style) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
