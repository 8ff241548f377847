package org.maractracker.http.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.maractracker.http.SecurityHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * Page for people who have come to an address of the interface with a browser: one column, readable
 * on a telephone, with nothing that has to be fetched.
 */
public final class PlainPage {

  private static final MediaType HTML = new MediaType("text", "html", UTF_8);

  private static final String STYLE =
      "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;"
          + "color:#0b0c0c;background:#fff}h1{line-height:1.2}code{overflow-wrap:anywhere}"
          + "dt{font-weight:bold;margin-top:1rem}dd{margin:0}";

  private static final String POLICY =
      "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
          .formatted(hash());

  private PlainPage() {}

  /**
   * Returns the answer with a page.
   *
   * @param title plain text
   * @param body HTML, in which whatever is not fixed went through {@link #text}
   */
  public static ResponseEntity<String> of(String title, String body) {
    String page =
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <style>%2$s</style>
        </head>
        <body>
        <main>
        <h1>%1$s</h1>
        %3$s</main>
        </body>
        </html>
        """
            .formatted(text(title), STYLE, body);
    return ResponseEntity.ok().contentType(HTML).header(SecurityHeaders.POLICY, POLICY).body(page);
  }

  /** Returns plain text as HTML. */
  public static String text(String plain) {
    return HtmlUtils.htmlEscape(plain, UTF_8.name());
  }

  private static String hash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
