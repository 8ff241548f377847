package org.maractracker.query.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.SecurityHeaders;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.server.MethodNotAllowedException;

/** HTTP answers for documents: which format is wanted, and how a file is answered. */
public final class DocumentResponses {

  private DocumentResponses() {}

  /**
   * Returns the format wanted: {@code format=} when it is given, since a link in a page cannot
   * choose its Accept header; else the first that Accept takes; else the first offered.
   *
   * @param offered in the order in which they are preferred
   * @throws RuleViolated {@code malformed} when {@code format} is none of those offered, {@code
   *     not-acceptable} when Accept takes none of them
   */
  public static DocumentFormat asked(
      @Nullable String format, @Nullable String accept, DocumentFormat... offered) {
    return format == null
        ? accepted(accept, offered)
            .orElseThrow(() -> new RuleViolated(ProblemCode.NOT_ACCEPTABLE, oneOf(offered)))
        : named(format, offered)
            .orElseThrow(() -> new RuleViolated(ProblemCode.MALFORMED, "format", oneOf(offered)));
  }

  /**
   * Returns the format, unless it is of a file and was asked for by HEAD: to say how long a file is
   * it would have to be made.
   *
   * @throws MethodNotAllowedException for the head of a file
   */
  public static DocumentFormat got(HttpMethod method, DocumentFormat wanted) {
    if (wanted != DocumentFormat.JSON) {
      refuseHead(method);
    }
    return wanted;
  }

  /**
   * Refuses HEAD with 405, for a file or a stream.
   *
   * @throws MethodNotAllowedException when it is HEAD
   */
  public static void refuseHead(HttpMethod method) {
    if (method.equals(HttpMethod.HEAD)) {
      throw new MethodNotAllowedException(method, List.of(HttpMethod.GET));
    }
  }

  private static Optional<DocumentFormat> named(String text, DocumentFormat... offered) {
    return Arrays.stream(offered).filter(format -> format.ending().equals(text)).findFirst();
  }

  private static Optional<DocumentFormat> accepted(
      @Nullable String accept, DocumentFormat... offered) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(offered[0]);
    }
    List<MediaType> taken = parsed(accept);
    return taken.stream()
        .flatMap(type -> Arrays.stream(offered).filter(format -> type.includes(type(format))))
        .findFirst();
  }

  /** Returns the media types, the preferred first; none for a header that cannot be read. */
  private static List<MediaType> parsed(String accept) {
    try {
      List<MediaType> types = MediaType.parseMediaTypes(accept);
      MimeTypeUtils.sortBySpecificity(types);
      return types.stream()
          .filter(type -> type.getQualityValue() > 0)
          .sorted((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()))
          .toList();
    } catch (InvalidMediaTypeException e) {
      return List.of();
    }
  }

  private static String oneOf(DocumentFormat... offered) {
    return "This can be had as %s."
        .formatted(
            Arrays.stream(offered).map(DocumentFormat::ending).collect(Collectors.joining(", ")));
  }

  /**
   * Returns the answer. Pages open in the reader's window; everything else is a file. Caches on the
   * way must not store it.
   *
   * @param name of the file, without its ending; no personal data
   */
  public static ResponseEntity<byte[]> answer(DocumentFormat format, String name, byte[] content) {
    ContentDisposition.Builder disposition =
        format == DocumentFormat.HTML || format == DocumentFormat.JSON
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    HttpHeaders policy = new HttpHeaders();
    if (format == DocumentFormat.HTML) {
      policy.set(SecurityHeaders.POLICY, PagePolicy.of(content));
    }
    return ResponseEntity.ok()
        .headers(policy)
        .contentType(charset(format))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(name + "." + format.ending()).build().toString())
        .body(content);
  }

  /** Returns the answer with a file, as {@link #answer(DocumentFormat, String, byte[])}. */
  public static ResponseEntity<byte[]> answer(NamedFile file) {
    return answer(file.format(), file.name(), file.content());
  }

  /** Returns the JSON answer of an address that offers other formats too. */
  public static ResponseEntity<?> json(Object body) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(body);
  }

  private static MediaType charset(DocumentFormat format) {
    return format == DocumentFormat.HTML || format == DocumentFormat.CSV
        ? new MediaType(type(format), StandardCharsets.UTF_8)
        : type(format);
  }

  private static MediaType type(DocumentFormat format) {
    return MediaType.parseMediaType(format.mediaType());
  }
}
