package org.maractracker.query.model.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.events.casefile.Party;

/**
 * Action for those who may count but not read (DASHBOARD): no free text and no names. It names each
 * field that it shows, so that a field added to {@link ActionDetails} is not shown here by
 * accident.
 */
public record AnonymisedAction(
    UUID actionId,
    String maracId,
    @Nullable UUID caseId,
    @Nullable UUID meetingId,
    ActionStatus status,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate firstDueOn,
    boolean overdue,
    long daysOverdue,
    @Nullable Integer daysLate,
    @Nullable Boolean imprecise,
    @Nullable Boolean completedLate,
    boolean dueDateRevisedTooLate,
    List<Done> formerCompletions,
    @Nullable UnachievableReference unachievable,
    @Nullable String responsibleAgencyId,
    int reallocations,
    @Nullable JointReference joint,
    List<UUID> riskIds,
    int timesCarried,
    @Nullable LocalDate reportDueOn,
    List<Party> protects,
    List<PublicProtection> publicProtectionLinks,
    @Nullable AddedValue addedValue,
    @Nullable Boolean capacityConfirmed,
    PartialDate agreedOn,
    Instant lastChangedAt,
    long version,
    long position,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale)
    implements ActionResponse {

  /** Completion without its outcome. */
  @Schema(name = "AnonymisedCompletion")
  public record Done(PartialDate completedOn, int daysLate, boolean imprecise) {}

  /** Entry of the register without its explanation. */
  public record UnachievableReference(
      UnachievableReason reasonClass,
      PartialDate reportedOn,
      @Nullable LocalDate reportDueOn,
      @Nullable Boolean reportedInTime,
      @Nullable UUID minutedAtMeetingId) {

    static UnachievableReference of(Unachievable whole) {
      return new UnachievableReference(
          whole.reasonClass(),
          whole.reportedOn(),
          whole.reportDueOn(),
          whole.reportedInTime(),
          whole.minutedAtMeetingId());
    }
  }

  /** Joint arrangement without its communication. */
  public record JointReference(String leadAgencyId, List<PartnerReference> partners) {

    static JointReference of(Joint whole) {
      return new JointReference(
          whole.leadAgencyId(),
          whole.partners().stream()
              .map(each -> new PartnerReference(each.agencyId(), each.confirmed()))
              .toList());
    }
  }

  /** Partner without its representative. */
  public record PartnerReference(String agencyId, boolean confirmed) {}

  static AnonymisedAction of(ActionDetails whole) {
    ActionFields action = whole.action();
    return new AnonymisedAction(
        action.actionId(),
        action.maracId(),
        action.caseId(),
        action.meetingId(),
        action.status(),
        action.dueOn(),
        action.firstDueOn(),
        whole.overdue(),
        whole.daysOverdue(),
        action.daysLate(),
        action.imprecise(),
        action.completedLate(),
        action.dueDateRevisedTooLate(),
        action.formerCompletions().stream()
            .map(each -> new Done(each.completedOn(), each.daysLate(), each.imprecise()))
            .toList(),
        action.unachievable() == null ? null : UnachievableReference.of(action.unachievable()),
        action.responsibleAgencyId(),
        action.reallocations(),
        action.joint() == null ? null : JointReference.of(action.joint()),
        action.riskIds(),
        action.timesCarried(),
        whole.reportDueOn(),
        action.protects(),
        action.publicProtectionLinks(),
        action.addedValue(),
        action.capacityConfirmed(),
        action.agreedOn(),
        action.lastChangedAt(),
        action.version(),
        action.position(),
        whole.stale());
  }
}
