package org.maractracker.query.views.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.Victim;
import org.maractracker.query.model.casefile.Addendum;
import org.maractracker.query.model.casefile.NumberedParty;
import org.maractracker.query.model.casefile.RiskStatus;
import org.maractracker.query.views.caseload.CaseOutline.RepeatOutline;

/**
 * Whole case, as the coordinator, the chair and a reviewer read it.
 *
 * @param reference the case number, unique in the MARAC
 * @param parties those it is about besides the victim-survivor
 * @param repeat the earlier case it repeats; null when none was named
 * @param incidentOn when the incident was that led to the referral; null when it was not said
 * @param samePerpetrator whether the perpetrator is the earlier case's; null when it was not said
 * @param safeContact how contact can safely be made; null when not yet known
 * @param risks all ever identified, in that order
 * @param meetings at which it is listed, the earliest first
 * @param actionsByStatus how many of its actions are in each status; every status is named
 * @param closedOn when it was closed; null while it is open
 * @param version its last event
 * @param position that event's position in the store
 * @param stale true when an event of it, its MARAC, its meetings or its actions could not be
 *     applied; left out otherwise
 */
@Schema(name = "Case")
record CaseRow(
    UUID caseId,
    String maracId,
    String reference,
    PartialDate referredOn,
    Victim victim,
    List<NumberedParty> parties,
    @Nullable Repeat repeat,
    @Nullable PartialDate incidentOn,
    @Nullable Boolean samePerpetrator,
    @Nullable SafeContact safeContact,
    List<RiskRow> risks,
    List<Hearing> meetings,
    Map<ActionStatus, Integer> actionsByStatus,
    List<Addendum> addenda,
    boolean closed,
    @Nullable PartialDate closedOn,
    @Nullable String closedBecause,
    long version,
    long position,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale)
    implements CaseItem {

  /**
   * Risk of the case.
   *
   * @param reason why it cannot be addressed, or what was wrong; null while it is open
   * @param resourceUnavailable whether it is unaddressed because a resource is missing (6.2)
   * @param actionIds the actions linked to it, without those removed from the plan or in error
   */
  @Schema(name = "RiskOfCase")
  record RiskRow(
      UUID riskId,
      Party concerns,
      String description,
      RiskStatus status,
      @Nullable String reason,
      boolean resourceUnavailable,
      PartialDate identifiedOn,
      List<UUID> actionIds) {}

  /** Meeting at which the case is listed; a cancelled one will not hear it. */
  record Hearing(UUID meetingId, LocalDate date, boolean cancelled) {}

  /** Returns the case without its reference, names, labels and free text. */
  CaseOutline outline() {
    return new CaseOutline(
        caseId,
        maracId,
        referredOn,
        parties.stream().map(NumberedParty::party).toList(),
        repeat == null ? null : RepeatOutline.of(repeat),
        risks.stream().map(CaseOutline.RiskOutline::of).toList(),
        meetings,
        actionsByStatus,
        closed,
        closedOn,
        version,
        position,
        stale);
  }
}
