package org.maractracker.query;

import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.ActionImportedBuilder.anImportedAction;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.MeetingScheduledBuilder.aScheduledMeeting;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionOwnerAssigned;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionReworded;
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
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.meeting.MeetingScheduled;

/**
 * Facts about Northshire, its meetings on the first Monday of each month of 2026, and one case.
 * Every text that is free or a name contains {@link #SECRET}.
 */
public final class SecretFacts {

  /** Marks what a dashboard must not see. */
  public static final String SECRET = "secret";

  public static final UUID MARCH = id(3);
  public static final UUID APRIL = id(4);
  public static final UUID MAY = id(5);
  public static final UUID CASE = id(100);
  public static final UUID RISK = id(200);
  public static final UUID OTHER_RISK = id(201);

  public static final LocalDate MARCH_DAY = LocalDate.of(2026, 3, 2);
  public static final LocalDate APRIL_DAY = LocalDate.of(2026, 4, 6);
  public static final LocalDate MAY_DAY = LocalDate.of(2026, 5, 4);
  public static final LocalDate DUE = LocalDate.of(2026, 3, 20);

  public static final SafeContact CONTACT =
      new SafeContact(true, false, "secret mornings", "secret brother");
  public static final Communication COMMUNICATION =
      new Communication("secret telephone", "weekly, secret", "secret contact");

  private SecretFacts() {}

  public static MaracEstablished established(String zone) {
    return new MaracEstablished(MARAC, "Northshire", zone, 12, on("2026-02-20"));
  }

  public static MeetingScheduled scheduled(UUID meeting, LocalDate day) {
    return aScheduledMeeting(meeting).date(day).venue("secret venue").build();
  }

  public static CaseOpened opened(UUID caseId) {
    return opened(caseId, null, null);
  }

  public static CaseOpened opened(
      UUID caseId, @Nullable String incidentOn, @Nullable Boolean samePerpetrator) {
    return anOpenedCase(caseId)
        .reference("2026-07")
        .victim(new Victim("secret victim"))
        .parties(List.of(new CaseParty(Party.PERPETRATOR, "secret perpetrator")))
        .incidentOn(incidentOn)
        .samePerpetrator(samePerpetrator)
        .safeContact(CONTACT)
        .build();
  }

  public static RiskIdentified identified(UUID riskId) {
    return new RiskIdentified(
        CASE, riskId, Party.ADULT_VICTIM, "secret threat to life", on("2026-03-02"));
  }

  public static SafeContactChanged contact(UUID caseId, SafeContact contact) {
    return new SafeContactChanged(caseId, contact, on("2026-03-03"));
  }

  /** Agreed in March for the police, due on 20 March. */
  public static ActionAgreed agreed(UUID action) {
    return agreed(action, MARAC, "police", DUE);
  }

  public static ActionAgreed agreed(UUID action, String marac, String agency, LocalDate due) {
    return anAgreedAction(action)
        .maracId(marac)
        .meetingId(MARCH)
        .caseId(CASE)
        .description("Fit a secret lock.")
        .successCriteria("secret lock fitted")
        .dueOn(due)
        .responsibleAgencyId(agency)
        .representative("secret Pat")
        .riskIds(List.of(RISK))
        .protects(List.of(Party.ADULT_VICTIM))
        .publicProtectionLinks(List.of(PublicProtection.MAPPA))
        .addedValue(AddedValue.MARAC_SPECIFIC)
        .capacityConfirmed(true)
        .serviceGeneratedRisk(new ServiceGeneratedRisk(true, "secret mitigation"))
        .victimVoice(new VictimVoice(true, "secret wish"))
        .equality(new Equality(true, "secret note"))
        .build();
  }

  public static ActionImported imported(
      UUID action, @Nullable String agency, @Nullable LocalDate due) {
    return anImportedAction(action)
        .description("Secret matter of 2018: secret")
        .dueOn(due)
        .responsibleAgencyId(agency)
        .source(new ImportSource("secret.xlsx", "2018", 7))
        .occurredOn("2018-05")
        .build();
  }

  public static ActionAcknowledged acknowledged(UUID action, String agency) {
    return new ActionAcknowledged(action, agency, "secret Sam", on("2026-03-03"));
  }

  public static ActionReallocated reallocated(UUID action, String from, String to) {
    return new ActionReallocated(
        action, from, to, APRIL, "secret Robin", "secret reason", on("2026-04-06"));
  }

  public static RepresentativeChanged represented(
      UUID action, String agency, @Nullable String from, String to) {
    return new RepresentativeChanged(action, agency, from, to, on("2026-03-04"));
  }

  public static JointWorkingArranged joint(
      UUID action, String lead, List<String> partners, @Nullable Communication communication) {
    return new JointWorkingArranged(action, lead, partners, communication, MARCH, on("2026-03-02"));
  }

  public static JointWorkingConfirmed confirmed(UUID action, String agency) {
    return new JointWorkingConfirmed(action, agency, on("2026-03-03"));
  }

  public static ProgressRecorded progress(UUID action, ProgressKind kind) {
    return new ProgressRecorded(action, "secret call", kind, on("2026-03-05"));
  }

  public static PromptsAnswered prompts(UUID action) {
    return new PromptsAnswered(
        action,
        null,
        null,
        AddedValue.BUSINESS_AS_USUAL,
        false,
        null,
        null,
        null,
        on("2026-03-06"));
  }

  public static DueDateRevised due(UUID action, @Nullable LocalDate from, LocalDate to) {
    return new DueDateRevised(action, from, to, "secret reason", on("2026-03-10"));
  }

  public static ActionCompleted completed(UUID action, String day, int daysLate) {
    return new ActionCompleted(
        action, on(day), "secret outcome", "secret Pat", daysLate, day.length() < 10);
  }

  public static ActionReportedUnachievable unachievable(
      UUID action, String day, @Nullable LocalDate reportDueOn, @Nullable Boolean inTime) {
    return new ActionReportedUnachievable(
        action,
        UnachievableReason.RESOURCE_UNAVAILABLE,
        "secret explanation",
        "secret Pat",
        on(day),
        reportDueOn,
        inTime);
  }

  public static UnachievableActionMinuted minuted(UUID action, UUID meeting) {
    return new UnachievableActionMinuted(action, meeting, on("2026-04-06"));
  }

  public static ActionNotUndertaken notUndertaken(UUID action, UUID meeting) {
    return new ActionNotUndertaken(action, meeting, "secret explanation", on("2026-04-06"));
  }

  public static ActionCarriedOver carried(UUID action, UUID from, UUID to, int times) {
    return new ActionCarriedOver(action, from, to, "secret explanation", times, on("2026-04-06"));
  }

  public static ActionRemovedFromPlan removed(UUID action) {
    return new ActionRemovedFromPlan(action, APRIL, "secret reason", on("2026-04-06"));
  }

  public static ActionEnteredInError inError(UUID action) {
    return new ActionEnteredInError(action, "secret reason", on("2026-04-07"));
  }

  public static ActionReworded reworded(UUID action) {
    return new ActionReworded(
        action, "Fit a secret bolt", "A secret bolt.", "secret slip", on("2026-03-02"));
  }

  public static ActionOwnerAssigned assigned(UUID action, String agencyId) {
    return new ActionOwnerAssigned(action, agencyId, on("2026-03-03"));
  }

  public static ActionLinkedToCase linked(UUID action) {
    return new ActionLinkedToCase(action, CASE, on("2026-03-03"));
  }

  public static ActionReopened reopened(UUID action) {
    return new ActionReopened(action, "secret reason", on("2026-04-08"));
  }

  public static ReminderSent reminded(UUID action, ReminderRecipient recipient) {
    return new ReminderSent(
        action,
        ReminderOccasion.STATUS_NOT_REPORTED,
        recipient,
        "housing",
        LocalDate.of(2026, 4, 9),
        id(9000));
  }

  public static AddendumRecorded addendum(UUID action) {
    return new AddendumRecorded(action, "secret statement", 7L, on("2026-04-09"));
  }
}
