package org.maractracker.query.documents.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.ledger.PrintedHead;

/**
 * Minutes of a meeting, from which every format is made. Lists are in a stable order.
 *
 * @param timeZone the zone of the days and hours
 * @param marking the protective marking
 * @param issueNumber which issue these are, from 1; null for a draft
 * @param issues every issue there was, in order: the meeting may have been reopened after one
 * @param closedOn when the meeting was closed; null until then
 * @param issuedAt when the closing was recorded: all but {@code recordedAfter} is as it was known
 *     then
 * @param present the agencies that were there, by name, as in all four lists
 * @param confidentialityStatement what meetings open with; null when the MARAC has not said
 * @param otherActions agreed at the meeting for a case that is not on its agenda
 * @param unachievableMinuted the actions that the meeting minuted as unachievable
 * @param head the ledger's, over everything up to the closing; null until then
 * @param recordedAfter what came after they were issued, in the order it was recorded
 * @param lastRecordedAt when the last of all this was recorded
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Minutes(
    Issue issue,
    @Nullable Integer issueNumber,
    List<Issues.Issued> issues,
    String maracId,
    String marac,
    String timeZone,
    UUID meetingId,
    LocalDate date,
    @Nullable String venue,
    @Nullable String chair,
    String marking,
    @Nullable String cancelledBecause,
    @Nullable PartialDate closedOn,
    @Nullable Instant issuedAt,
    List<Attender> present,
    List<Attender> observers,
    List<Attender> apologies,
    List<Attender> absent,
    @Nullable String confidentialityStatement,
    Incomplete incomplete,
    List<CaseHeard> cases,
    List<AgreedAction> otherActions,
    List<ActionLine> unachievableMinuted,
    List<Told> decisions,
    @Nullable PrintedHead head,
    List<Told> recordedAfter,
    Instant lastRecordedAt) {

  enum Issue {
    /** The meeting is not closed: the minutes may still change. */
    DRAFT,
    /** Final, as it was known when the meeting was closed. */
    ISSUED,
    CANCELLED
  }

  /** Agency on the attendance list. */
  record Attender(
      String agencyId,
      String agency,
      @Nullable String representative,
      boolean informationSent,
      @Nullable LocalDate informationSentOn,
      boolean confidentialitySigned) {}

  /**
   * Actions of the whole MARAC that came back to the meeting undone. None is left out: an action
   * that nobody spoke of is among the overdue.
   *
   * @param since the day of the meeting whose minutes were issued before; null when there is none
   * @param circumstancesChanged reported unachievable after those minutes (6.5)
   * @param notUndertaken those that the meeting found not undertaken (6.4)
   * @param overdue open and past their due date, with no finding about them
   * @param notYetDue open, carried over or not
   */
  record Incomplete(
      @Nullable LocalDate since,
      List<ActionLine> circumstancesChanged,
      List<ActionLine> notUndertaken,
      List<ActionLine> overdue,
      List<ActionLine> notYetDue) {}

  /**
   * Decision or correction.
   *
   * @param about the action, the case or the meeting
   * @param occurredOn when it happened, as precisely as is known
   * @param recordedAt when it was recorded
   * @param recordedBy who recorded it; null where that is not shown
   * @param position the event's
   */
  @Schema(name = "DecisionOrAddendum")
  record Told(
      String about,
      String statement,
      PartialDate occurredOn,
      Instant recordedAt,
      @Nullable String recordedBy,
      long position) {}
}
