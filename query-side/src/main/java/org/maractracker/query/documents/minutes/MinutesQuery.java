package org.maractracker.query.documents.minutes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.OptionalLong;
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
 * Query for the minutes of a meeting.
 *
 * @param format the format by its name; null for what {@code accept} takes
 * @param issue which issue of the minutes; null for the one that stands, or the draft
 * @param accept the content types the caller takes; null for any
 */
record MinutesQuery(
    @OneOf({"json", "html", "pdf", "docx"})
        @Schema(description = "By the header Accept when it is left out")
        @Nullable String format,
    @Between(low = 1, high = 1000)
        @Schema(description = "As they were issued for the first time (1), the second ...")
        @Nullable Integer issue,
    @FromHeader(HttpHeaders.ACCEPT) @Nullable String accept,
    @JsonUnwrapped AsOf moment,
    @JsonUnwrapped MinPosition freshness) {

  OptionalLong minPosition() {
    return freshness.position();
  }

  DocumentFormat wanted() {
    return DocumentResponses.asked(
        format,
        accept,
        DocumentFormat.JSON,
        DocumentFormat.HTML,
        DocumentFormat.PDF,
        DocumentFormat.DOCX);
  }
}
