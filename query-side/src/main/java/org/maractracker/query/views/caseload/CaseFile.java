package org.maractracker.query.views.caseload;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.Victim;

/**
 * A case as its own events have left it.
 *
 * @param reference the case number, unique in the MARAC
 * @param parties those it is about besides the victim-survivor
 * @param repeatOf the earlier case it repeats
 * @param safeContact how contact can safely be made; null when not yet known
 * @param risks all ever identified, the first first
 * @param closing how it was closed; null while it is open
 * @param version its last event
 * @param position where that event stands in the store
 */
record CaseFile(
    UUID caseId,
    String maracId,
    String reference,
    PartialDate referredOn,
    Victim victim,
    List<CaseParty> parties,
    @Nullable UUID repeatOf,
    @Nullable SafeContact safeContact,
    List<Risk> risks,
    List<Addendum> addenda,
    @Nullable Closing closing,
    long version,
    long position) {

  /**
   * A statement put beside the record.
   *
   * @param aboutPosition the event it is about; null when about the case as a whole
   * @param position the addendum's own
   */
  @Schema(name = "CaseAddendum")
  record Addendum(
      String statement,
      @Nullable Long aboutPosition,
      PartialDate occurredOn,
      Instant recordedAt,
      long position) {}

  /** Why and when a case was closed. */
  record Closing(String reason, PartialDate closedOn) {}
}
