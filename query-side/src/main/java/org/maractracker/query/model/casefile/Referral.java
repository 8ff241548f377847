package org.maractracker.query.model.casefile;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.Victim;

/**
 * Referral that a case began with, as it was put right since.
 *
 * @param reference the case number, unique in the MARAC
 * @param repeatOf the earlier case it repeats; null when none was named
 * @param incidentOn when the incident was that led to the referral; null when it was not said
 * @param samePerpetrator whether the perpetrator is the earlier case's; null when it was not said
 * @param openedAt the position of the case's first event
 */
public record Referral(
    String maracId,
    String reference,
    PartialDate referredOn,
    Victim victim,
    @Nullable UUID repeatOf,
    @Nullable PartialDate incidentOn,
    @Nullable Boolean samePerpetrator,
    long openedAt) {

  /** Returns the referral of a case of which no more is known. */
  static Referral inBrief(@Nullable String reference, @Nullable String victimName) {
    return new Referral(
        "",
        requireNonNullElse(reference, ""),
        PartialDate.parse("0000"),
        new Victim(requireNonNullElse(victimName, "")),
        null,
        null,
        null,
        -1);
  }

  static Referral of(CaseOpened event, long at) {
    return new Referral(
        event.maracId(),
        event.reference(),
        event.referredOn(),
        event.victim(),
        event.repeatOf(),
        event.incidentOn(),
        event.samePerpetrator(),
        at);
  }

  /** Returns the same referral, with what was mistyped put right. */
  Referral corrected(CaseDetailsCorrected right) {
    return new Referral(
        maracId,
        right.reference(),
        referredOn,
        right.victim(),
        repeatOf,
        incidentOn,
        samePerpetrator,
        openedAt);
  }
}
