package org.maractracker.query.documents.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Row of a chronology: one event.
 *
 * @param date when it happened: a day, a month or a year, as precisely as is known
 * @param time of day it happened; null, as no event says so
 * @param recordedAt when it was recorded, in UTC, as its leaf has it
 * @param sourceAgency the agency that recorded it; the MARAC where its coordinator or chair did
 * @param reference the case's, with the action's number within it
 * @param actionOrDecision what happened, in a sentence
 * @param comment who recorded it
 * @param position its position in the store's total order
 * @param eventId the id it is stored under
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
  "date",
  "time",
  "recordedAt",
  "sourceAgency",
  "reference",
  "event",
  "actionOrDecision",
  "comment",
  "position",
  "eventId"
})
record ChronologyRow(
    String date,
    @Nullable String time,
    String recordedAt,
    String sourceAgency,
    String reference,
    String event,
    String actionOrDecision,
    String comment,
    long position,
    String eventId) {}
