package org.maractracker.query.documents.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Chronology of a case, for people to read.
 *
 * @param maracId the MARAC's id
 * @param name its name
 * @param marking the protective marking
 * @param position as of which it is made: nothing later is in it
 * @param from the first day covered; null: from the beginning
 * @param to the last; null: to the end
 * @param rows by when a thing happened; those of one day in the order they were recorded
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
  "case",
  "marac",
  "name",
  "marking",
  "reference",
  "position",
  "from",
  "to",
  "rows"
})
record Chronology(
    @JsonProperty("case") UUID caseId,
    @JsonProperty("marac") String maracId,
    String name,
    String marking,
    String reference,
    long position,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<ChronologyRow> rows) {}
