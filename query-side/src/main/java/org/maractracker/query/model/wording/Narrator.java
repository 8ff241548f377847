package org.maractracker.query.model.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.ImportSource;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.action.UnachievableActionMinuted;

/**
 * Narrator of events: one sentence for each, for a reader who was not there. It repeats what the
 * event says and adds no judgement: "not undertaken" is a finding, and nothing but a completion is
 * called done.
 */
public final class Narrator {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  /** Narrator for those who read the ids of agencies beside the sentence. */
  public static final Narrator BY_ID = new Narrator(UnaryOperator.identity());

  private final UnaryOperator<String> nameOf;

  /**
   * @param nameOf what an agency is called, by its id
   */
  public Narrator(UnaryOperator<String> nameOf) {
    this.nameOf = nameOf;
  }

  public String tell(ActionEvent event) {
    return switch (event) {
      case ActionAgreed e ->
          "%s undertook: %s. Due on %s."
              .formatted(
                  nameOf.apply(e.responsibleAgencyId()), bare(e.description()), day(e.dueOn()));
      case ActionImported e ->
          "Taken over from %s: %s.".formatted(source(e.source()), bare(e.description()));
      case ActionAcknowledged e ->
          "%s acknowledged the action for %s.".formatted(e.by(), nameOf.apply(e.agencyId()));
      case ActionReallocated e -> reallocated(e);
      case RepresentativeChanged e -> representative(e);
      case JointWorkingArranged e -> joint(e);
      case JointWorkingConfirmed e ->
          "%s confirmed the arrangements for joint working.".formatted(nameOf.apply(e.agencyId()));
      case ProgressRecorded e -> progress(e);
      case PromptsAnswered e -> "Answered: %s.".formatted(answered(e));
      case DueDateRevised e -> due(e);
      case ActionReworded e ->
          "A slip was put right (%s): %s. Success: %s."
              .formatted(bare(e.reason()), bare(e.description()), bare(e.successCriteria()));
      case ActionOwnerAssigned e ->
          "%s was named as its owner, whom the list did not name."
              .formatted(nameOf.apply(e.agencyId()));
      case ActionLinkedToCase _ -> "Linked to its case, which the list did not name.";
      case ActionCompleted e -> completed(e);
      case ActionReportedUnachievable e -> unachievable(e);
      case UnachievableActionMinuted _ -> "The meeting minuted that the action is unachievable.";
      case ActionNotUndertaken e ->
          "The meeting found that the action was not undertaken: %s. It stays open."
              .formatted(bare(e.explanation()));
      case ActionCarriedOver e ->
          "Carried over to a later meeting (%s): %s. It stays open."
              .formatted(times(e.timesCarried()), bare(e.explanation()));
      case ActionRemovedFromPlan e ->
          "Removed from the plan, not done: %s.".formatted(bare(e.reason()));
      case ActionEnteredInError e ->
          "Found to be entered in error: %s.".formatted(bare(e.reason()));
      case ActionReopened e -> "Reopened: %s.".formatted(bare(e.reason()));
      case ReminderSent e -> reminder(e);
      case AddendumRecorded e -> addendum(e.statement(), e.aboutPosition());
    };
  }

  private String representative(RepresentativeChanged event) {
    return event.from() == null
        ? "%s is represented by %s.".formatted(nameOf.apply(event.agencyId()), event.to())
        : "%s is represented by %s instead of %s."
            .formatted(nameOf.apply(event.agencyId()), event.to(), event.from());
  }

  private String joint(JointWorkingArranged event) {
    if (event.partnerAgencyIds().isEmpty()) {
      return "Joint working was dissolved; %s goes on alone."
          .formatted(nameOf.apply(event.leadAgencyId()));
    }
    return "%s leads, jointly with %s%s."
        .formatted(
            nameOf.apply(event.leadAgencyId()),
            event.partnerAgencyIds().stream().map(nameOf).collect(Collectors.joining(", ")),
            event.communication() == null
                ? "; no communication is arranged"
                : "; communication: " + communication(event.communication()));
  }

  private static String communication(Communication communication) {
    List<String> parts = new ArrayList<>();
    add(parts, communication.how());
    add(parts, communication.when());
    add(parts, communication.contact());
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, @Nullable String part) {
    if (part != null) {
      parts.add(bare(part));
    }
  }

  private static String progress(ProgressRecorded event) {
    String kind =
        switch (event.kind()) {
          case PROGRESS -> "Progress";
          case ATTEMPT -> "Attempt";
        };
    return "%s, %s: %s.".formatted(kind, when(event.occurredOn()), bare(event.note()));
  }

  private static String answered(PromptsAnswered event) {
    List<String> prompts = new ArrayList<>();
    add(prompts, event.protects() == null ? null : "whom it protects");
    add(prompts, event.publicProtectionLinks() == null ? null : "links to public protection");
    add(prompts, event.addedValue() == null ? null : "added value");
    add(prompts, event.capacityConfirmed() == null ? null : "capacity");
    add(prompts, event.serviceGeneratedRisk() == null ? null : "service-generated risk");
    add(prompts, event.victimVoice() == null ? null : "the victim-survivor's voice");
    add(prompts, event.equality() == null ? null : "equality");
    return String.join(", ", prompts);
  }

  private String reminder(ReminderSent event) {
    String to =
        switch (event.recipient()) {
          case AGENCY -> event.agencyId() == null ? "the agency" : nameOf.apply(event.agencyId());
          case COORDINATOR -> "the coordinator";
          case STEERING_GROUP -> "the steering group";
        };
    return "A reminder went to %s for %s: %s."
        .formatted(to, day(event.day()), words(event.occasion()));
  }

  private static String due(DueDateRevised event) {
    return event.from() == null
        ? "Due on %s from now on: %s.".formatted(day(event.to()), bare(event.reason()))
        : "Due on %s instead of %s: %s."
            .formatted(day(event.to()), day(event.from()), bare(event.reason()));
  }

  private static String completed(ActionCompleted event) {
    return "Done %s%s: %s."
        .formatted(when(event.completedOn()), late(event.daysLate()), bare(event.outcome()));
  }

  private static String late(int days) {
    return switch (days) {
      case 0 -> "";
      case 1 -> ", 1 day late";
      default -> ", %d days late".formatted(days);
    };
  }

  private static String unachievable(ActionReportedUnachievable event) {
    return "Reported unachievable %s%s (%s): %s."
        .formatted(
            when(event.reportedOn()),
            inTime(event.reportedInTime()),
            words(event.reasonClass()),
            bare(event.explanation()));
  }

  private static String inTime(@Nullable Boolean inTime) {
    if (inTime == null) {
      return "";
    }
    return inTime ? ", before the next meeting" : ", not before the next meeting";
  }

  static String addendum(String statement, @Nullable Long about) {
    return about == null
        ? "Addendum: %s.".formatted(bare(statement))
        : "Addendum to position %d: %s.".formatted(about, bare(statement));
  }

  private static String source(ImportSource source) {
    return source.sheet() == null
        ? "%s, row %d".formatted(source.file(), source.row())
        : "%s, sheet %s, row %d".formatted(source.file(), source.sheet(), source.row());
  }

  private static String times(int timesCarried) {
    return timesCarried == 1 ? "for the first time" : "%d times by now".formatted(timesCarried);
  }

  static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Returns "on 22 April 2018", "in May 2018" or "in 2018": as precisely as is known. */
  static String when(PartialDate date) {
    return switch (date.toString().length()) {
      case 10 -> "on " + DAY.format(date.firstDay());
      case 7 -> "in " + MONTH.format(date.firstDay());
      default -> "in " + date;
    };
  }

  /** Says nothing of a reason that is kept from the reader. */
  private String reallocated(ActionReallocated event) {
    String passed =
        "Passed from %s to %s"
            .formatted(nameOf.apply(event.fromAgencyId()), nameOf.apply(event.toAgencyId()));
    return event.reason().isEmpty()
        ? passed + "."
        : "%s: %s.".formatted(passed, bare(event.reason()));
  }

  /** Returns the text without a full stop at its end, which the sentence adds. */
  static String bare(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }
}
