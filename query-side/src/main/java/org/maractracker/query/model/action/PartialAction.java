package org.maractracker.query.model.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.UnachievableReason;

/**
 * Builder of an action from the part that a view keeps of it. An event is applied to it as to a
 * whole action, and the view takes back its part: so what an event means is written once, in {@link
 * ActionState}. What is not given is empty.
 */
public final class PartialAction {

  private static final PartialDate SOME_DAY = PartialDate.of(LocalDate.EPOCH);
  private static final Prompts NO_ANSWERS =
      new Prompts(List.of(), List.of(), null, null, null, null, null);

  private final UUID actionId;
  private final String maracId;
  private final @Nullable UUID caseId;
  private List<UUID> riskIds = List.of();
  private @Nullable LocalDate dueOn;
  private Ownership ownership = Ownership.of(null, null);
  private Outcome outcome = Outcome.NONE_YET;

  private PartialAction(UUID actionId, String maracId, @Nullable UUID caseId) {
    this.actionId = actionId;
    this.maracId = maracId;
    this.caseId = caseId;
  }

  /** Begins with what never changes: an open action without an owner. */
  public static PartialAction of(UUID actionId, String maracId, @Nullable UUID caseId) {
    return new PartialAction(actionId, maracId, caseId);
  }

  public PartialAction addressing(List<UUID> risks) {
    riskIds = risks;
    return this;
  }

  public PartialAction dueOn(@Nullable LocalDate day) {
    dueOn = day;
    return this;
  }

  /**
   * Sets the owners.
   *
   * @param owner null when nobody owns it
   * @param acknowledged whether the owner has said that it knows of it
   * @param joint null while the owner works alone
   */
  public PartialAction owned(
      @Nullable String owner,
      boolean acknowledged,
      List<String> formerOwners,
      @Nullable Joint joint) {
    List<Acknowledgement> known =
        acknowledged && owner != null
            ? List.of(new Acknowledgement(owner, "", SOME_DAY))
            : List.of();
    ownership = new Ownership(owner, null, formerOwners, 0, known, joint);
    return this;
  }

  public PartialAction standing(ActionStatus status) {
    outcome = new Outcome(status, null, List.of(), null, null);
    return this;
  }

  /** Sets that it was reported unachievable, and not minuted. */
  public PartialAction reported(UnachievableReason reason, PartialDate on) {
    Unachievable report = new Unachievable(reason, "", null, on, null, null, null);
    outcome = new Outcome(ActionStatus.UNACHIEVABLE, null, List.of(), report, null);
    return this;
  }

  public ActionState state() {
    return ActionState.begun(
        new Agreement(actionId, maracId, null, caseId, "", null, riskIds, null, SOME_DAY, null),
        NO_ANSWERS,
        ownership,
        Schedule.of(dueOn),
        outcome);
  }
}
