package org.maractracker.query.documents.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.FromHeader;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.http.reading.OneOf;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.DocumentResponses;
import org.maractracker.query.web.page.AsOf;
import org.springframework.http.HttpHeaders;

/**
 * Query for figures.
 *
 * @param by how they are grouped; null for by agency
 * @param from the first day of the meetings counted; null for a year before the last
 * @param to the last; null for the day of the moment
 * @param format the format by its name; null for what {@code accept} takes
 * @param accept the content types the caller takes; null for any
 */
record FiguresQuery(
    @Schema(description = "How they are grouped; AGENCY when it is left out")
        Figures.@Nullable By by,
    @Schema(
            description =
                "The first day of the meetings counted; a year before the last when it is left out")
        @Nullable LocalDate from,
    @Schema(
            description =
                "The last day of the meetings counted; today, where the MARAC is, when it is left out")
        @Nullable LocalDate to,
    @OneOf({"json", "csv"}) @Schema(description = "By the header Accept when it is left out")
        @Nullable String format,
    @FromHeader(HttpHeaders.ACCEPT) @Nullable String accept,
    @JsonUnwrapped AsOf moment,
    @JsonUnwrapped MinPosition freshness) {

  Figures.By grouped() {
    return Objects.requireNonNullElse(by, Figures.By.AGENCY);
  }

  DocumentFormat wanted() {
    return DocumentResponses.asked(format, accept, DocumentFormat.JSON, DocumentFormat.CSV);
  }
}
