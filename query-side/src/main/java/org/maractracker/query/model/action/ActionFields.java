package org.maractracker.query.model.action;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.ImportSource;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.events.casefile.Party;

/**
 * Fields of an answer that come from the action's own events (contract 4.2). Null when not known or
 * not applicable.
 *
 * @param firstDueOn its first due date
 * @param formerOwners the agencies that owned it before and do not now
 * @param joint null while the owner works alone
 * @param carriedToMeetingIds the meetings it was carried to, in order
 * @param progress how often progress was recorded
 * @param attempts how often an attempt was recorded
 * @param completion how it was done; null while it is not done
 * @param daysLate the completion's; null while it is not done
 * @param imprecise the completion's; null while it is not done
 * @param completedLate whether it counts as done late, by this or a former completion or by a due
 *     date revised after it had passed; null while it is not done
 * @param dueDateRevisedTooLate whether its due date was ever revised after it had passed
 * @param unachievable null unless it was reported so
 * @param ending why it was removed or in error; null unless it is
 * @param agreedOn when it was agreed, as precisely as is known
 */
@Schema(name = "ActionAsRecorded")
public record ActionFields(
    UUID actionId,
    String maracId,
    @Nullable UUID caseId,
    @Nullable UUID meetingId,
    String description,
    @Nullable String successCriteria,
    ActionStatus status,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate firstDueOn,
    @Nullable Integer daysLate,
    @Nullable Boolean imprecise,
    @Nullable Boolean completedLate,
    boolean dueDateRevisedTooLate,
    @Nullable Completion completion,
    List<Completion> formerCompletions,
    @Nullable Unachievable unachievable,
    @Nullable Ending ending,
    @Nullable String responsibleAgencyId,
    @Nullable String representative,
    List<String> formerOwners,
    int reallocations,
    List<Acknowledgement> acknowledgements,
    @Nullable Joint joint,
    List<UUID> riskIds,
    @Nullable String notLinkedBecause,
    int timesCarried,
    List<UUID> carriedToMeetingIds,
    int progress,
    int attempts,
    @Nullable Note lastNote,
    List<Finding> notUndertaken,
    List<Addendum> addenda,
    List<Party> protects,
    List<PublicProtection> publicProtectionLinks,
    @Nullable AddedValue addedValue,
    @Nullable Boolean capacityConfirmed,
    @Nullable ServiceGeneratedRisk serviceGeneratedRisk,
    @Nullable VictimVoice victimVoice,
    @Nullable Equality equality,
    @Nullable ImportSource source,
    PartialDate agreedOn,
    Instant lastChangedAt,
    long version,
    long position) {

  /**
   * Note of progress or of an attempt.
   *
   * @param kind which of the two
   * @param on when, as precisely as is known
   */
  @Schema(name = "ProgressNote")
  public record Note(ProgressKind kind, String note, PartialDate on) {}

  /**
   * Finding of a meeting that the agency has not undertaken the action (6.4).
   *
   * @param explanation what was said
   * @param on when, as precisely as is known
   */
  @Schema(name = "NotUndertaken")
  public record Finding(UUID meetingId, String explanation, PartialDate on) {}

  public static ActionFields of(ActionState state) {
    Agreement agreement = state.agreement();
    Ownership ownership = state.ownership();
    Schedule schedule = state.schedule();
    Outcome outcome = state.outcome();
    ProgressNotes trail = state.trail();
    Prompts prompts = state.prompts();
    Completion completion = outcome.completion();
    return new ActionFields(
        agreement.actionId(),
        agreement.maracId(),
        agreement.caseId(),
        agreement.meetingId(),
        agreement.description(),
        agreement.successCriteria(),
        outcome.status(),
        schedule.dueOn(),
        schedule.firstDueOn(),
        completion == null ? null : completion.daysLate(),
        completion == null ? null : completion.imprecise(),
        state.completedLate(),
        schedule.isRevisedTooLate(),
        completion,
        outcome.formerCompletions(),
        outcome.unachievable(),
        outcome.ending(),
        ownership.responsibleAgencyId(),
        ownership.representative(),
        ownership.formerOwners(),
        ownership.reallocations(),
        ownership.acknowledgements(),
        ownership.joint(),
        agreement.riskIds(),
        agreement.notLinkedBecause(),
        schedule.timesCarried(),
        schedule.carriedTo(),
        trail.progress(),
        trail.attempts(),
        trail.last(),
        trail.findings(),
        trail.addenda(),
        prompts.protects(),
        prompts.publicProtectionLinks(),
        prompts.addedValue(),
        prompts.capacityConfirmed(),
        prompts.serviceGeneratedRisk(),
        prompts.victimVoice(),
        prompts.equality(),
        agreement.source(),
        agreement.agreedOn(),
        state.lastChangedAt(),
        state.version(),
        state.position());
  }
}
