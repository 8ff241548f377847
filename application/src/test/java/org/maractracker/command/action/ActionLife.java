package org.maractracker.command.action;

import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.ActionImportedBuilder.anImportedAction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.RandomLife;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionOwnerAssigned;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.ImportSource;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.events.casefile.Party;

/** Lawful life of an action. */
final class ActionLife extends RandomLife<ActionEvent> {

  private static final UUID ID = new UUID(0x4000L, 0x8000_0000_0000_0001L);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final PartialDate WHEN = PartialDate.of(DAY);
  private static final List<String> AGENCIES = List.of("police", "idva", "housing", "probation");

  private final ActionState state = new ActionState();
  private boolean owned = true;

  ActionLife(long seed) {
    super(seed);
    live(random.nextInt(5) == 0 ? imported() : agreed(), 40);
  }

  @Override
  protected void evolve(ActionEvent event) {
    state.evolve(event);
  }

  @Override
  protected @Nullable ActionEvent next() {
    return state.status == ActionStatus.OPEN ? whileOpen() : afterwards();
  }

  private UUID meeting() {
    return new UUID(0x4000L, 0x8000_0000_0000_0010L + random.nextInt(3));
  }

  private LocalDate day() {
    return DAY.plusDays(random.nextInt(60));
  }

  private String person() {
    return one(List.of("Ada", "Bo", "Cy"));
  }

  private ActionAgreed agreed() {
    return anAgreedAction(ID)
        .meetingId(meeting())
        .caseId(ID)
        .description("Do")
        .successCriteria("Done")
        .dueOn(day())
        .responsibleAgencyId(one(AGENCIES))
        .representative(perhaps(person()))
        .notLinkedBecause("none")
        .protects(List.of(Party.CHILD))
        .addedValue(perhaps(AddedValue.MARAC_SPECIFIC))
        .capacityConfirmed(perhaps(true))
        .serviceGeneratedRisk(perhaps(new ServiceGeneratedRisk(true, "so")))
        .victimVoice(perhaps(new VictimVoice(true, null)))
        .equality(perhaps(new Equality(true, null)))
        .occurredOn(WHEN)
        .build();
  }

  private ActionImported imported() {
    owned = random.nextBoolean();
    return anImportedAction(ID)
        .meetingId(perhaps(meeting()))
        .description("Do")
        .dueOn(perhaps(day()))
        .responsibleAgencyId(owned ? one(AGENCIES) : null)
        .source(new ImportSource("old.xlsx", null, 7))
        .build();
  }

  private @Nullable ActionEvent whileOpen() {
    return switch (random.nextInt(18)) {
      case 16 -> owned ? null : assigned();
      case 17 -> state.caseId == null ? new ActionLinkedToCase(ID, ID, WHEN) : null;
      case 0, 1 -> owned ? reallocated() : null;
      case 2, 3 -> owned ? arranged() : null;
      case 4, 5 -> confirmed();
      case 6, 7 -> owned ? represented() : null;
      case 8 -> owned ? acknowledged() : null;
      case 9 -> new DueDateRevised(ID, state.deadline.dueOn(), day(), "why", WHEN);
      case 10 -> new ProgressRecorded(ID, "call", one(List.of(ProgressKind.values())), WHEN);
      case 11 -> new ActionNotUndertaken(ID, meeting(), "why", WHEN);
      case 12 ->
          new ActionCarriedOver(ID, meeting(), meeting(), "why", state.timesCarried + 1, WHEN);
      case 13 -> ended();
      default -> anyTime();
    };
  }

  private ActionEvent ended() {
    return switch (random.nextInt(3)) {
      case 0 ->
          new ActionCompleted(
              ID, PartialDate.of(day()), "done", perhaps(person()), random.nextInt(9), false);
      case 1 ->
          new ActionReportedUnachievable(
              ID, one(List.of(UnachievableReason.values())), "why", null, WHEN, day(), true);
      default -> new ActionRemovedFromPlan(ID, meeting(), "why", WHEN);
    };
  }

  private @Nullable ActionEvent afterwards() {
    return switch (random.nextInt(4)) {
      case 0 -> new ActionReopened(ID, "why", WHEN);
      case 1 ->
          state.status == ActionStatus.UNACHIEVABLE
              ? new UnachievableActionMinuted(ID, meeting(), WHEN)
              : null;
      default -> anyTime();
    };
  }

  private ActionEvent anyTime() {
    return switch (random.nextInt(6)) {
      case 0 -> new ActionEnteredInError(ID, "why", WHEN);
      case 5 -> new ActionReworded(ID, "Do " + random.nextInt(9), "Done so", "slip", WHEN);
      case 1 -> new AddendumRecorded(ID, "also", null, WHEN);
      case 2 ->
          new ReminderSent(
              ID,
              one(List.of(ReminderOccasion.values())),
              one(List.of(ReminderRecipient.values())),
              perhaps(one(AGENCIES)),
              day(),
              ID);
      default ->
          new PromptsAnswered(
              ID,
              perhaps(List.of(one(List.of(Party.values())))),
              perhaps(List.of(one(List.of(PublicProtection.values())))),
              perhaps(one(List.of(AddedValue.values()))),
              perhaps(random.nextBoolean()),
              null,
              null,
              null,
              WHEN);
    };
  }

  private ActionOwnerAssigned assigned() {
    owned = true;
    return new ActionOwnerAssigned(ID, one(AGENCIES), WHEN);
  }

  private @Nullable ActionReallocated reallocated() {
    String to = one(AGENCIES);
    return to.equals(state.owner())
        ? null
        : new ActionReallocated(ID, state.owner(), to, meeting(), perhaps(person()), "why", WHEN);
  }

  private JointWorkingArranged arranged() {
    List<String> partners =
        AGENCIES.stream()
            .filter(agency -> !agency.equals(state.owner()) && random.nextInt(3) > 0)
            .toList();
    Communication communication =
        partners.isEmpty() ? null : perhaps(new Communication(person(), null, null));
    return new JointWorkingArranged(ID, state.owner(), partners, communication, meeting(), WHEN);
  }

  private @Nullable JointWorkingConfirmed confirmed() {
    return state.joint.isJoint()
        ? new JointWorkingConfirmed(ID, one(state.joint.partners()), WHEN)
        : null;
  }

  /** The owner's person, or a partner's. */
  private @Nullable RepresentativeChanged represented() {
    String agency = concerned();
    String before = state.representatives.get(agency);
    String person = person();
    return person.equals(before)
        ? null
        : new RepresentativeChanged(ID, agency, before, person, WHEN);
  }

  private @Nullable ActionAcknowledged acknowledged() {
    String agency = concerned();
    return state.acknowledgedBy.contains(agency)
        ? null
        : new ActionAcknowledged(ID, agency, person(), WHEN);
  }

  private String concerned() {
    List<String> all = new ArrayList<>(state.joint.partners());
    all.add(state.owner());
    return one(all);
  }
}
