package org.maractracker.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Writer of the headers by which a browser protects an answer and its reader (OWASP ASVS 5.0, 3.4).
 * Every answer has them; one that brings a policy of its own keeps it, as a page of ours does.
 */
public final class SecurityHeaders implements HeaderWriter {

  public static final String POLICY = "Content-Security-Policy";

  /** Of what is no page: nothing is loaded by it, and nothing shows it in a frame. */
  private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

  /** Of Swagger UI: its own files, the icons within its style sheet, and requests to this API. */
  private static final String API_PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", nothing());

  /** Two years, as the browsers' own lists ask for at least one. */
  private static final String ALWAYS_BY_TLS = "max-age=63072000";

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    ALWAYS.forEach(response::setHeader);
    if (!response.containsHeader(POLICY)) {
      response.setHeader(POLICY, isApiPage(request) ? API_PAGE : DATA);
    }
    if (isSecure(request)) {
      response.setHeader("Strict-Transport-Security", ALWAYS_BY_TLS);
    }
  }

  /** A request that Tomcat could not read has no address. */
  private static boolean isApiPage(HttpServletRequest request) {
    return String.valueOf(request.getRequestURI()).startsWith("/swagger-ui/");
  }

  /**
   * Returns whether the reader's connection is encrypted, also where that ends at a proxy. Whoever
   * only claims so gets nothing by it: browsers pass over the header on any other connection (RFC
   * 6797, section 8.1).
   */
  private static boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }

  private static String nothing() {
    return Stream.of(
            "accelerometer",
            "ambient-light-sensor",
            "autoplay",
            "bluetooth",
            "browsing-topics",
            "camera",
            "display-capture",
            "encrypted-media",
            "fullscreen",
            "gamepad",
            "geolocation",
            "gyroscope",
            "hid",
            "idle-detection",
            "local-fonts",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "picture-in-picture",
            "publickey-credentials-get",
            "screen-wake-lock",
            "serial",
            "storage-access",
            "usb",
            "web-share",
            "xr-spatial-tracking")
        .map(feature -> feature + "=()")
        .collect(Collectors.joining(", "));
  }
}
