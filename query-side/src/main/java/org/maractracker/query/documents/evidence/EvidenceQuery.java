package org.maractracker.query.documents.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.Between;
import org.maractracker.http.reading.FromHeader;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.http.reading.OneOf;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.DocumentResponses;
import org.maractracker.query.web.page.AsOf;
import org.springframework.http.HttpHeaders;

/**
 * Query for the evidence grid.
 *
 * @param meetings the number of latest closed meetings to draw from; null for five
 * @param format the format by its name; null for what {@code accept} takes
 * @param accept the content types the caller takes; null for any
 */
record EvidenceQuery(
    @Between(low = 1, high = 52)
        @Schema(description = "Of how many of the latest closed meetings; 5 when it is left out")
        @Nullable Integer meetings,
    @OneOf({"json", "html", "pdf", "csv"})
        @Schema(description = "By the header Accept when it is left out")
        @Nullable String format,
    @FromHeader(HttpHeaders.ACCEPT) @Nullable String accept,
    @JsonUnwrapped AsOf moment,
    @JsonUnwrapped MinPosition freshness) {

  private static final int FIVE = 5;

  int latest() {
    return Objects.requireNonNullElse(meetings, FIVE);
  }

  DocumentFormat wanted() {
    return DocumentResponses.asked(
        format,
        accept,
        DocumentFormat.JSON,
        DocumentFormat.HTML,
        DocumentFormat.PDF,
        DocumentFormat.CSV);
  }
}
