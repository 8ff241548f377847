package org.maractracker.query.asof;

import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.ActionImportedBuilder.anImportedAction;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.MeetingScheduledBuilder.aScheduledMeeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventTypes;
import org.maractracker.events.PartialDate;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.ImportSource;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.store.events.RecordedEvent;

/**
 * A story that no command would let happen: everything in any order, on any day, a month or a year,
 * and recorded at any instant, also one before that of the event recorded before it.
 */
final class RandomStory {

  static final String MARAC = "northshire";
  static final List<String> AGENCIES = List.of("police", "idva", "housing");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 20);

  /** Around midnight, and around the nights the clocks change, in the zones there are. */
  private static final Instant FIRST_INSTANT = Instant.parse("2026-03-22T23:30:00Z");

  final List<UUID> meetings = ids(10, 3);
  final List<UUID> actions = ids(100, 4);
  private final List<UUID> cases = ids(50, 2);
  private final Random random;
  private final List<RecordedEvent> events = new ArrayList<>();
  private final Map<String, Long> versions = new HashMap<>();

  RandomStory(long seed) {
    random = new Random(seed);
    tell(new MaracEstablished(MARAC, "Northshire", "Europe/London", 12, date()));
    meetings.forEach(id -> tell(aScheduledMeeting(id).date(day()).occurredOn(date()).build()));
    cases.forEach(id ->
        tell(
            anOpenedCase(id)
                .reference("N-" + id)
                .referredOn(date())
                .victim(new Victim("A"))
                .occurredOn(date())
                .build()));
    actions.forEach(id -> tell(begun(id)));
    for (int more = 4 + random.nextInt(30); more > 0; more--) {
      tell(anything());
    }
  }

  private static List<UUID> ids(long from, int count) {
    List<UUID> ids = new ArrayList<>();
    for (long i = from; i < from + count; i++) {
      ids.add(new UUID(0x4000L, 0x8000_0000_0000_0000L | i));
    }
    return List.copyOf(ids);
  }

  List<RecordedEvent> events() {
    return List.copyOf(events);
  }

  /** A day, as something may be asked for. */
  LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(16));
  }

  /** An instant, as something may be asked for. */
  Instant instant() {
    return FIRST_INSTANT.plus(Duration.ofMinutes(30L * random.nextInt(24 * 2 * 12)));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private @Nullable String orNone(String text) {
    return random.nextBoolean() ? text : null;
  }

  /** A day, or the month or the year it is in. */
  private PartialDate date() {
    String day = day().toString();
    return switch (random.nextInt(4)) {
      case 0 -> PartialDate.parse(day.substring(0, 7));
      case 1 -> PartialDate.parse(day.substring(0, 4));
      default -> PartialDate.parse(day);
    };
  }

  private void tell(TrackerEvent event) {
    String id = idOf(event);
    long version = versions.merge(id, 0L, (before, none) -> before + 1);
    events.add(
        new RecordedEvent(
            events.size() + 1L,
            "Any",
            id,
            version,
            EventTypes.of(event.getClass()).orElseThrow(),
            event,
            Map.of(),
            instant()));
  }

  private static String idOf(TrackerEvent event) {
    return switch (event) {
      case ActionEvent e -> e.actionId().toString();
      case CaseEvent e -> e.caseId().toString();
      case MeetingEvent e -> e.meetingId().toString();
      case MaracEvent e -> e.maracId();
      default -> throw new IllegalArgumentException("Of no family");
    };
  }

  private ActionEvent begun(UUID id) {
    return random.nextInt(4) == 0 ? imported(id) : agreed(id);
  }

  private ActionAgreed agreed(UUID id) {
    return anAgreedAction(id)
        .meetingId(one(meetings))
        .caseId(one(cases))
        .description("Do")
        .successCriteria("Done")
        .dueOn(day())
        .responsibleAgencyId(one(AGENCIES))
        .representative(orNone("Pat"))
        .notLinkedBecause("none")
        .occurredOn(date())
        .build();
  }

  private ActionImported imported(UUID id) {
    return anImportedAction(id)
        .description("Do")
        .dueOn(random.nextBoolean() ? day() : null)
        .responsibleAgencyId(orNone(one(AGENCIES)))
        .source(new ImportSource("old.xlsx", null, 7))
        .occurredOn(date())
        .build();
  }

  private TrackerEvent anything() {
    return switch (random.nextInt(12)) {
      case 0 -> new MeetingRescheduled(one(meetings), day(), day(), "why", date());
      case 1 -> new MeetingCancelled(one(meetings), "why", date());
      case 2 -> new CaseListed(one(meetings), one(cases), date());
      case 3 ->
          new SafeContactChanged(
              one(cases), new SafeContact(random.nextBoolean(), null, null, null), date());
      case 4 -> new MaracSettingsChanged(MARAC, "Northshire", zone(), 12, date());
      default -> ofAction(one(actions));
    };
  }

  private String zone() {
    return one(List.of("Europe/London", "Pacific/Auckland", "America/Los_Angeles"));
  }

  private ActionEvent ofAction(UUID id) {
    return switch (random.nextInt(18)) {
      case 0 -> new ActionAcknowledged(id, one(AGENCIES), "Sam", date());
      case 1 ->
          new ActionReallocated(
              id, one(AGENCIES), one(AGENCIES), one(meetings), null, "why", date());
      case 2 -> new RepresentativeChanged(id, one(AGENCIES), null, "Robin", date());
      case 3 -> arranged(id);
      case 4 -> new JointWorkingConfirmed(id, one(AGENCIES), date());
      case 5 -> new ProgressRecorded(id, "call", one(List.of(ProgressKind.values())), date());
      case 6 ->
          new PromptsAnswered(
              id, null, null, AddedValue.BUSINESS_AS_USUAL, true, null, null, null, date());
      case 7 -> new DueDateRevised(id, null, day(), "why", date());
      case 8, 9 -> new ActionCompleted(id, date(), "done", null, random.nextInt(9), false);
      case 10 ->
          new ActionReportedUnachievable(
              id,
              one(List.of(UnachievableReason.values())),
              "why",
              null,
              date(),
              day(),
              random.nextBoolean());
      case 11 -> new UnachievableActionMinuted(id, one(meetings), date());
      case 12 -> new ActionNotUndertaken(id, one(meetings), "why", date());
      case 13 ->
          new ActionCarriedOver(id, one(meetings), one(meetings), "why", below(5) + 1, date());
      case 14 ->
          random.nextBoolean()
              ? new ActionRemovedFromPlan(id, one(meetings), "why", date())
              : new ActionEnteredInError(id, "why", date());
      case 15 -> new ActionReopened(id, "why", date());
      case 16 ->
          new ReminderSent(
              id,
              one(List.of(ReminderOccasion.values())),
              one(List.of(ReminderRecipient.values())),
              one(AGENCIES),
              day(),
              id);
      default -> new AddendumRecorded(id, "also", null, date());
    };
  }

  private ActionEvent arranged(UUID id) {
    String lead = one(AGENCIES);
    List<String> partners =
        AGENCIES.stream().filter(each -> !each.equals(lead) && random.nextBoolean()).toList();
    Communication communication =
        random.nextBoolean() ? new Communication("tel", null, null) : null;
    return new JointWorkingArranged(id, lead, partners, communication, one(meetings), date());
  }
}
