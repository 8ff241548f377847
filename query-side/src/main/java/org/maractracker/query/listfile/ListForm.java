package org.maractracker.query.listfile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.FromHeader;
import org.maractracker.http.reading.OneOf;
import org.maractracker.http.reading.SelfValidating;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.DocumentResponses;
import org.maractracker.query.web.page.PageRequest;
import org.springframework.http.HttpHeaders;

/**
 * Part of a query: the form in which a list is wanted. A file has the whole list, without pages.
 *
 * @param format the form by its name; null for what {@code accept} takes
 * @param accept the content types the caller takes; null for any
 */
public record ListForm(
    @OneOf({"json", "csv", "xlsx"})
        @Schema(description = "A page, or a file; by the header Accept when it is left out")
        @Nullable String format,
    @FromHeader(HttpHeaders.ACCEPT) @Nullable String accept,
    @JsonUnwrapped PageRequest page)
    implements SelfValidating {

  /** Returns the form wanted; everything but JSON is a file. */
  public DocumentFormat wanted() {
    return DocumentResponses.asked(
        format, accept, DocumentFormat.JSON, DocumentFormat.CSV, DocumentFormat.XLSX);
  }

  @Override
  public List<Fault> faults() {
    return wanted() == DocumentFormat.JSON
        ? List.of()
        : Stream.of(page.rows() == null ? null : "limit", page.cursor() == null ? null : "cursor")
            .flatMap(Stream::ofNullable)
            .map(field -> new Fault(field, ProblemCode.MALFORMED, "A file has the whole list."))
            .toList();
  }
}
