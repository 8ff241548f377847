package org.maractracker.query.documents.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a case, for people to read.
 *
 * @param reference the case's
 * @param position as of which it is told: nothing later is in it
 * @param from the first day told; null: from the beginning
 * @param to the last; null: to the end
 * @param rows by when a thing happened, what is told of the same day in the order it was recorded
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"case", "marac", "reference", "position", "from", "to", "rows"})
record Chronology(
    @JsonProperty("case") UUID caseId,
    @JsonProperty("marac") String maracId,
    String reference,
    long position,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<ChronologyRow> rows) {}
