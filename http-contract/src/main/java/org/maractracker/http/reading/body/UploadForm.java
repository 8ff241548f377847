package org.maractracker.http.reading.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.FieldPath;
import org.maractracker.http.reading.NotSuchAValue;
import org.maractracker.http.reading.TextForm;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.text.VisibleText;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/**
 * Reader of the one file of a form (RFC 7578), which refuses any other form with code {@code
 * malformed}. The body has been read and kept by then, so that the web server's own reader would
 * find nothing left.
 */
final class UploadForm {

  private static final String LINE_END = "\r\n";
  private static final String DISPOSITION = "content-disposition:";
  private static final int LONGEST_NAME = 200;

  private UploadForm() {}

  static Upload read(byte[] body, @Nullable String contentType) {
    if (body.length == 0) {
      throw malformed(Upload.FIELD, "Send a file.");
    }
    List<Upload> files = new ArrayList<>();
    for (String part : parts(new String(body, ISO_8859_1), boundary(contentType))) {
      files.add(file(part));
    }
    if (files.size() != 1) {
      throw malformed(Upload.FIELD, "Send one file at a time.");
    }
    return files.getFirst();
  }

  private static String boundary(@Nullable String contentType) {
    String boundary =
        MediaType.valueOf(contentType == null ? "" : contentType).getParameter("boundary");
    if (boundary == null) {
      throw malformed(null, "The content type does not say what parts the form.");
    }
    return boundary.replaceAll("^\"|\"$", "");
  }

  /** Returns what stands between the delimiters, from the first line end after each. */
  private static List<String> parts(String body, String boundary) {
    String whole = LINE_END + body;
    String delimiter = LINE_END + "--" + boundary;
    List<String> parts = new ArrayList<>();
    int start = whole.indexOf(delimiter);
    while (start >= 0 && !whole.startsWith("--", start + delimiter.length())) {
      int next = whole.indexOf(delimiter, start + delimiter.length());
      if (next >= 0) {
        parts.add(whole.substring(start + delimiter.length(), next));
      }
      start = next;
    }
    if (start < 0) {
      throw malformed(null, "The form is not whole.");
    }
    return parts;
  }

  private static Upload file(String part) {
    int head = part.indexOf(LINE_END + LINE_END);
    if (head < 0) {
      throw malformed(null, "A part of the form has no head.");
    }
    ContentDisposition disposition = disposition(part.substring(0, head));
    String field = disposition.getName();
    if (!Upload.FIELD.equals(field)) {
      throw malformed(
          field == null ? null : FieldPath.member(null, field), "There is no such field here.");
    }
    String content = part.substring(head + 2 * LINE_END.length());
    return new Upload(fileName(disposition.getFilename()), content.getBytes(ISO_8859_1));
  }

  private static ContentDisposition disposition(String head) {
    try {
      return new String(head.getBytes(ISO_8859_1), UTF_8)
          .lines()
          .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
          .map(line -> ContentDisposition.parse(line.substring(DISPOSITION.length()).strip()))
          .findFirst()
          .orElseThrow(() -> malformed(null, "A part of the form has no name."));
    } catch (IllegalArgumentException e) {
      throw malformed(null, "A part of the form has no name that can be read.");
    }
  }

  private static String fileName(@Nullable String given) {
    String path = given == null ? "" : given;
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    try {
      String clean = TextForm.words(VisibleText.of(name.strip()), LONGEST_NAME);
      if (!TextForm.isBlank(clean)) {
        return clean;
      }
    } catch (NotSuchAValue e) {
      throw malformed(Upload.FIELD, "The name of the file is too long or has broken characters.");
    }
    throw malformed(Upload.FIELD, "The file has no name.");
  }

  private static RuleViolated malformed(@Nullable String field, String sentence) {
    return new RuleViolated(ProblemCode.MALFORMED, field, sentence);
  }
}
