package org.maractracker.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.AgreeAction.Joint;
import org.maractracker.command.dispatch.IfMatch;
import org.maractracker.command.facts.Facts;
import org.maractracker.command.facts.MeetingFacts;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.action.UnachievableActionMinuted;

/**
 * Aggregate of an action, which one agency, or several jointly, undertook: its decisions, in order
 * of life. {@link ActionRules} says what speaks against each; {@link ActionState} holds what the
 * decisions rest on.
 */
class Action {

  @AggregateIdentifier private UUID actionId;
  private final ActionState state = new ActionState();

  @SuppressWarnings("NullAway.Init") // its history sets the id
  private Action() {}

  @SuppressWarnings("NullAway.Init") // its first event sets the id
  Action(List<ActionEvent> beginning) {
    beginning.forEach(AggregateLifecycle::apply);
  }

  /**
   * Lets an agency act on its own actions alone, and then holds every sender to the version they
   * read.
   */
  @CommandHandlerInterceptor
  @Nullable Object holdToRightsAndVersion(
      CommandMessage<?> command, InterceptorChain decide, Facts facts) throws Exception {
    Actor.of(command.getMetaData()).actsOn(state, facts);
    return IfMatch.around(command, actionId.toString(), AggregateLifecycle.getVersion(), decide);
  }

  @CommandHandler
  void decide(AcknowledgeAction c, MetaData metaData, Facts facts) {
    Actor actor = Actor.of(metaData);
    String agency = actor.speaksFor(c.agencyId(), state.owner());
    ActionRules rules = judge(facts);
    rules.requireOpen();
    rules.requireOwnerOrPartner(agency);
    PartialDate when = rules.when(c.occurredOn());
    if (!state.acknowledgedBy.contains(agency)) {
      apply(new ActionAcknowledged(actionId, agency, actor.name(), when));
    }
  }

  @CommandHandler
  void decide(ReallocateAction c, Facts facts) {
    ActionRules rules = judge(facts);
    rules.requireOpen();
    MeetingFacts meeting = rules.meetingThatSat(c.meetingId());
    if (c.toAgencyId().equals(state.owner())) {
      represent(c.toAgencyId(), c.representative(), rules.when(c.occurredOn()));
    } else {
      rules.requireMayBeReallocated(c.toAgencyId(), meeting);
      apply(c.from(state.owner(), rules.when(c.occurredOn())));
    }
  }

  @CommandHandler
  void decide(ChangeRepresentative c, MetaData metaData, Facts facts) {
    ActionRules rules = judge(facts);
    rules.requireOpen();
    PartialDate when = rules.when(c.occurredOn());
    represent(Actor.of(metaData).speaksFor(null, state.owner()), c.representative(), when);
  }

  @CommandHandler
  void decide(ArrangeJointWorking c, Facts facts) {
    UUID meetingId = c.meetingId() == null ? state.ownerReceivedAt() : c.meetingId();
    ActionRules rules = judge(facts);
    rules.requireOpen();
    MeetingFacts meeting = rules.meetingThatDecided(meetingId);
    Joint wanted = new Joint(c.partnerAgencyIds(), c.communication());
    boolean changes = !state.joint.isSameAs(wanted);
    if (changes) {
      rules.requirePresentPartners(c.partnerAgencyIds(), meeting);
    }
    PartialDate when = rules.when(c.occurredOn());
    if (changes) {
      apply(wanted.arranged(actionId, state.owner(), meetingId, when));
    }
  }

  @CommandHandler
  void decide(ConfirmJointWorking c, MetaData metaData, Facts facts) {
    String agency = Actor.of(metaData).speaksFor(c.agencyId(), state.owner());
    ActionRules rules = judge(facts);
    rules.requireOpen();
    rules.requirePartner(agency);
    PartialDate when = rules.when(c.occurredOn());
    if (!state.joint.isConfirmedBy(agency)) {
      apply(new JointWorkingConfirmed(actionId, agency, when));
    }
  }

  @CommandHandler
  void decide(RecordProgress c, Facts facts) {
    ActionRules rules = judge(facts);
    rules.requireOpen();
    apply(new ProgressRecorded(actionId, c.note(), c.kind(), rules.when(c.occurredOn())));
  }

  @CommandHandler
  void decide(AnswerPrompts c, Facts facts) {
    ActionRules rules = judge(facts);
    rules.requireMitigation(c.prompts());
    PartialDate when = rules.when(c.occurredOn());
    Prompts anew = c.prompts().withoutThoseOf(state.prompts);
    if (!anew.equals(Prompts.NONE)) {
      apply(anew.answered(actionId, when));
    }
  }

  @CommandHandler
  void decide(RewordAction c, Facts facts) {
    boolean changes = !c.wording().equals(state.wording);
    ActionRules rules = judge(facts);
    rules.requireOpen();
    rules.requireWords(c);
    if (changes) {
      rules.requireItsMeetingToGoOn();
    }
    PartialDate when = rules.when(c.occurredOn());
    if (changes) {
      apply(c.putRight(when));
    }
  }

  @CommandHandler
  void decide(AssignOwner c, Facts facts) {
    new ListGaps(state, judge(facts)).filled(c).ifPresent(AggregateLifecycle::apply);
  }

  @CommandHandler
  void decide(LinkToCase c, Facts facts) {
    new ListGaps(state, judge(facts)).filled(c).ifPresent(AggregateLifecycle::apply);
  }

  @CommandHandler
  void decide(ReviseDueDate c, Facts facts) {
    LocalDate before = state.deadline.dueOn();
    boolean changes = !c.dueOn().equals(before);
    ActionRules rules = judge(facts);
    rules.requireOpen();
    if (changes) {
      rules.requireDueAfterAgreement(c.dueOn());
    }
    PartialDate when = rules.when(c.occurredOn());
    if (changes) {
      apply(new DueDateRevised(actionId, before, c.dueOn(), c.reason(), when));
    }
  }

  @CommandHandler
  void decide(FindNotUndertaken c, Facts facts) {
    PartialDate when = atMeetingWhileOpen(c.meetingId(), c.occurredOn(), facts);
    apply(new ActionNotUndertaken(actionId, c.meetingId(), c.explanation(), when));
  }

  @CommandHandler
  void decide(CarryOver c, Facts facts) {
    ActionRules rules = judge(facts);
    rules.requireOpen();
    rules.requireLaterThanBefore(rules.meeting(c.meetingId()));
    PartialDate when = rules.when(c.occurredOn());
    int times = state.timesCarried + 1;
    UUID from = state.standsAt();
    apply(new ActionCarriedOver(actionId, from, c.meetingId(), c.explanation(), times, when));
  }

  @CommandHandler
  void decide(CompleteAction c, Facts facts) {
    ActionRules rules = judge(facts);
    rules.requireOpen();
    rules.requireOneDate(c.completedOn(), "completedOn", c.occurredOn());
    rules.requireConfirmedIfJoint();
    rules.refuseIfAny();
    int daysLate = state.deadline.daysLate(c.completedOn());
    boolean imprecise = c.completedOn().imprecise();
    apply(
        new ActionCompleted(
            actionId, c.completedOn(), c.outcome(), c.reportedBy(), daysLate, imprecise));
  }

  @CommandHandler
  void decide(ReportUnachievable c, Facts facts) {
    ActionRules rules = judge(facts);
    rules.requireOpen();
    rules.requireOneDate(c.reportedOn(), "reportedOn", c.occurredOn());
    rules.refuseIfAny();
    apply(
        rules.reported(actionId, c.reasonClass(), c.explanation(), c.reportedBy(), c.reportedOn()));
  }

  @CommandHandler
  void decide(MinuteUnachievable c, Facts facts) {
    ActionRules rules = judge(facts);
    rules.meetingThatDecided(c.meetingId());
    rules.requireUnachievable();
    PartialDate when = rules.when(c.occurredOn());
    if (!c.meetingId().equals(state.minutedAt)) {
      apply(new UnachievableActionMinuted(actionId, c.meetingId(), when));
    }
  }

  @CommandHandler
  void decide(RemoveFromPlan c, Facts facts) {
    PartialDate when = atMeetingWhileOpen(c.meetingId(), c.occurredOn(), facts);
    apply(new ActionRemovedFromPlan(actionId, c.meetingId(), c.reason(), when));
  }

  @CommandHandler
  void decide(EnterActionInError c, Facts facts) {
    PartialDate when = judge(facts).when(c.occurredOn());
    if (state.status != ActionStatus.ENTERED_IN_ERROR) {
      apply(new ActionEnteredInError(actionId, c.reason(), when));
    }
  }

  @CommandHandler
  void decide(ReopenAction c, Facts facts) {
    ActionRules rules = judge(facts);
    rules.requireNotOpen();
    apply(new ActionReopened(actionId, c.reason(), rules.when(c.occurredOn())));
  }

  @CommandHandler
  void decide(AddActionAddendum c, Facts facts) {
    facts.requireEventOf(actionId.toString(), c.aboutPosition());
    PartialDate when = judge(facts).when(c.occurredOn());
    apply(new AddendumRecorded(actionId, c.statement(), c.aboutPosition(), when));
  }

  @CommandHandler
  void decide(RecordReminder c, Facts facts) {
    var sent = c.sent();
    judge(facts).when(sent.occurredOn());
    if (!state.reminded.contains(Reminded.of(sent))) {
      apply(sent);
    }
  }

  @EventSourcingHandler
  void evolve(ActionEvent event) {
    actionId = event.actionId();
    state.evolve(event);
  }

  private ActionRules judge(Facts facts) {
    return new ActionRules(state, facts);
  }

  private PartialDate atMeetingWhileOpen(UUID meetingId, @Nullable PartialDate told, Facts facts) {
    ActionRules rules = judge(facts);
    rules.requireOpen();
    rules.meetingThatDecided(meetingId);
    return rules.when(told);
  }

  private void represent(String agency, @Nullable String person, PartialDate when) {
    String before = state.representatives.get(agency);
    if (person != null && !person.equals(before)) {
      apply(new RepresentativeChanged(actionId, agency, before, person, when));
    }
  }
}
