package org.maractracker.command.marac;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.Actions;
import org.maractracker.command.action.ImportAction;
import org.maractracker.command.casefile.Cases;
import org.maractracker.command.casefile.OpenCase;
import org.maractracker.command.dispatch.IfMatch;
import org.maractracker.command.facts.CutOff;
import org.maractracker.command.facts.Facts;
import org.maractracker.command.facts.Today;
import org.maractracker.command.meeting.Meetings;
import org.maractracker.command.meeting.ScheduleMeeting;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.marac.AccessCutOff;
import org.maractracker.events.marac.AccessRestored;
import org.maractracker.events.marac.AgencyAliasesChanged;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.AgencyMailbox;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.events.marac.Reminding;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.problem.Fault;
import org.maractracker.problem.Faults;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Aggregate of a MARAC, one local conference. Meetings, cases and the actions of old lists begin in
 * it; afterwards they decide for themselves.
 */
class Marac {

  @AggregateIdentifier String maracId;
  Settings settings;
  LocalPractice practice = LocalPractice.NONE;
  final Map<String, Member> members = new HashMap<>();
  final Set<String> former = new HashSet<>();
  final Map<String, List<String>> aliases = new HashMap<>();
  CutOff cutOff = CutOff.NOBODY;

  record Settings(String name, ZoneId timeZone, int repeatWindowMonths) {}

  record Member(String name, AgencyKind kind) {}

  @SuppressWarnings("NullAway.Init") // its history sets them
  Marac() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // its first event sets them
  Marac(EstablishMarac c, Facts facts) {
    PartialDate when = facts.today(c.timeZone()).unlessTold(c.occurredOn());
    apply(
        new MaracEstablished(
            c.maracId(), c.name(), c.timeZone().getId(), c.repeatWindowMonths(), when));
  }

  @CommandHandlerInterceptor
  @Nullable Object holdToVersion(CommandMessage<?> command, InterceptorChain decide)
      throws Exception {
    return IfMatch.around(command, maracId, AggregateLifecycle.getVersion(), decide);
  }

  @CommandHandler
  void decide(ChangeMaracSettings c, Facts facts) {
    PartialDate when = today(facts).unlessTold(c.occurredOn());
    Settings wanted = new Settings(c.name(), c.timeZone(), c.repeatWindowMonths());
    if (!wanted.equals(settings)) {
      apply(
          new MaracSettingsChanged(
              maracId, c.name(), c.timeZone().getId(), c.repeatWindowMonths(), when));
    }
  }

  @CommandHandler
  void decide(ChangeLocalPractice c, Facts facts) {
    PartialDate when = today(facts).unlessTold(c.occurredOn());
    LocalPractice wanted = c.practice();
    if (wanted.equals(practice)) {
      return;
    }
    requireMembers(wanted.reminding());
    apply(
        new LocalPracticeChanged(
            maracId,
            wanted.marking(),
            wanted.confidentialityStatement(),
            wanted.thresholds(),
            wanted.reminding(),
            when));
  }

  private void requireMembers(@Nullable Reminding reminding) {
    List<AgencyMailbox> mailboxes = reminding == null ? List.of() : reminding.mailboxes();
    List<Fault> strangers =
        IntStream.range(0, mailboxes.size())
            .filter(i -> !members.containsKey(mailboxes.get(i).agencyId()))
            .mapToObj(i ->
                new Fault(
                    "reminding.mailboxes[%d].agencyId".formatted(i),
                    ProblemCode.AGENCY_UNKNOWN,
                    "This agency is not a member of the MARAC."))
            .toList();
    if (!strangers.isEmpty()) {
      throw new RuleViolated(strangers);
    }
  }

  @CommandHandler
  void decide(AdmitAgency c, Facts facts) {
    PartialDate when = today(facts).unlessTold(c.occurredOn());
    if (!new Member(c.name(), c.kind()).equals(members.get(c.agencyId()))) {
      apply(new AgencyJoined(maracId, c.agencyId(), c.name(), c.kind(), when));
    }
  }

  @CommandHandler
  void decide(ChangeAgencyAliases c, Facts facts) {
    requireEverMember(c.agencyId());
    PartialDate when = today(facts).unlessTold(c.occurredOn());
    if (!c.aliases().equals(aliases.getOrDefault(c.agencyId(), List.of()))) {
      apply(new AgencyAliasesChanged(maracId, c.agencyId(), c.aliases(), when));
    }
  }

  @CommandHandler
  void decide(LetAgencyLeave c, Facts facts) {
    requireEverMember(c.agencyId());
    PartialDate when = today(facts).unlessTold(c.occurredOn());
    if (members.containsKey(c.agencyId())) {
      apply(new AgencyLeft(maracId, c.agencyId(), when));
    }
  }

  @CommandHandler
  void decide(CutOffAccess c, Facts facts) {
    requireEverMember(c.agencyId());
    PartialDate when = today(facts).unlessTold(c.occurredOn());
    if (!cutOff.with(c.subject(), c.agencyId()).equals(cutOff)) {
      apply(new AccessCutOff(maracId, c.subject(), c.agencyId(), c.reason(), when));
    }
  }

  @CommandHandler
  void decide(RestoreAccess c, Facts facts) {
    requireEverMember(c.agencyId());
    PartialDate when = today(facts).unlessTold(c.occurredOn());
    if (cutOff.includes(c.subject(), c.agencyId())) {
      apply(new AccessRestored(maracId, c.subject(), c.agencyId(), c.reason(), when));
    }
  }

  private void requireEverMember(@Nullable String agencyId) {
    if (agencyId != null && !members.containsKey(agencyId) && !former.contains(agencyId)) {
      throw new RuleViolated(
          ProblemCode.NOT_FOUND, "agencyId", "There is no agency with this id in the MARAC.");
    }
  }

  @CommandHandler
  void decide(ScheduleMeeting c, Facts facts) throws Exception {
    PartialDate when = today(facts).unlessTold(c.occurredOn());
    Meetings.schedule(
        new MeetingScheduled(c.meetingId(), maracId, c.date(), c.venue(), c.chair(), when));
  }

  @CommandHandler
  void decide(OpenCase c, Facts facts) throws Exception {
    Faults faults = new Faults();
    if (c.repeatOf() != null) {
      PartialDate earlier = facts.caseFile(maracId, c.repeatOf(), "repeatOf").referredOn();
      faults.addIf(
          earlier.firstDay().isAfter(c.referredOn().lastDay()),
          "repeatOf",
          ProblemCode.MALFORMED,
          "This case was referred after the one that is to repeat it. The later one repeats the"
              + " earlier.");
    }
    PartialDate when = today(facts).unlessTold(c.occurredOn(), faults);
    if (c.incidentOn() != null) {
      today(facts).refuseFuture(c.incidentOn(), "incidentOn", faults);
    }
    faults.refuseIfAny();
    Cases.open(
        new CaseOpened(
            c.caseId(),
            maracId,
            c.reference(),
            c.referredOn(),
            c.victim(),
            c.parties(),
            c.repeatOf(),
            c.incidentOn(),
            c.samePerpetrator(),
            c.safeContact(),
            when));
  }

  @CommandHandler
  void decide(ImportAction c, Facts facts) throws Exception {
    Actions.takeOver(c, facts);
  }

  @EventSourcingHandler
  void evolve(MaracEvent event) {
    switch (event) {
      case MaracEstablished e -> {
        maracId = e.maracId();
        settings = new Settings(e.name(), ZoneId.of(e.timeZone()), e.repeatWindowMonths());
      }
      case MaracSettingsChanged e ->
          settings = new Settings(e.name(), ZoneId.of(e.timeZone()), e.repeatWindowMonths());
      case LocalPracticeChanged e -> practice = LocalPractice.of(e);
      case AgencyJoined e -> {
        members.put(e.agencyId(), new Member(e.name(), e.kind()));
        former.remove(e.agencyId());
      }
      case AgencyLeft e -> {
        members.remove(e.agencyId());
        former.add(e.agencyId());
      }
      case AgencyAliasesChanged e -> aliases.put(e.agencyId(), e.aliases());
      case AccessCutOff e -> cutOff = cutOff.with(e.subject(), e.agencyId());
      case AccessRestored e -> cutOff = cutOff.without(e.subject(), e.agencyId());
    }
  }

  private Today today(Facts facts) {
    return facts.today(settings.timeZone());
  }
}
