package org.maractracker.command.meeting;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.command.facts.MeetingFacts;
import org.maractracker.events.EventTypes;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.store.events.RecordedEvent;

/**
 * Two folds read a meeting's events: the one that decisions rest on, and the one that is shown.
 * What both hold is the same after every event. The order of the agenda, which no decision rests
 * on, is that in which the cases that stand on it were listed.
 */
class EvolvedAlikeTest {

  private static final long FIRST_SEED = 20_261_129;
  private static final int STORIES = 2000;

  @Test
  void whatIsShownIsWhatIsDecidedBy() {
    Set<Class<?>> told = new HashSet<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + STORIES; seed++) {
      List<MeetingEvent> events = new LawfulStory(seed).events();
      isAlikeAfterEveryEvent(events, "seed " + seed);
      events.forEach(event -> told.add(event.getClass()));
    }
    assertThat(told).containsExactlyInAnyOrder(MeetingEvent.class.getPermittedSubclasses());
  }

  private static void isAlikeAfterEveryEvent(List<MeetingEvent> events, String seed) {
    Meeting decided = new Meeting();
    @Nullable MeetingState shown = null;
    for (int version = 0; version < events.size(); version++) {
      MeetingEvent event = events.get(version);
      decided.evolve(event);
      shown = MeetingState.after(shown, recorded(event, version));
      String at = "%s, event %d".formatted(seed, version);
      isAlike(decided, shown, at);
      assertThat(shown.agenda()).as(at).isEqualTo(agenda(events.subList(0, version + 1)));
    }
  }

  private static RecordedEvent recorded(MeetingEvent event, int version) {
    return new RecordedEvent(
        version + 1L,
        "Meeting",
        event.meetingId().toString(),
        version,
        EventTypes.of(event.getClass()).orElseThrow(),
        event,
        Map.of(),
        Instant.EPOCH);
  }

  private static void isAlike(Meeting decided, MeetingState shown, String at) {
    assertThat(shown.meetingId()).as(at).isEqualTo(decided.meetingId);
    assertThat(shown.maracId()).as(at).isEqualTo(decided.maracId);
    assertThat(shown.date()).as(at).isEqualTo(decided.date);
    assertThat(shown.status()).as(at).hasToString(decided.stage.name());
    assertThat(shown.agenda()).as(at).containsExactlyInAnyOrderElementsOf(decided.agenda);
    assertThat(shown.attendance().stream().collect(toMap(AgencyAttendance::agencyId, row -> row)))
        .as(at)
        .isEqualTo(decided.attendance);
    assertThat(shown.present())
        .as(at)
        .isEqualTo(MeetingFacts.presentIn(List.copyOf(decided.attendance.values())));
  }

  /** By where each was last listed, those taken off since left out. */
  private static List<UUID> agenda(List<MeetingEvent> events) {
    return IntStream.range(0, events.size())
        .filter(i -> events.get(i) instanceof CaseListed listed && stands(listed, after(i, events)))
        .mapToObj(i -> ((CaseListed) events.get(i)).caseId())
        .toList();
  }

  private static List<MeetingEvent> after(int place, List<MeetingEvent> events) {
    return events.subList(place + 1, events.size());
  }

  private static boolean stands(CaseListed listed, List<MeetingEvent> later) {
    return later.stream()
        .noneMatch(event ->
            event instanceof CaseDelisted delisted && delisted.caseId().equals(listed.caseId()));
  }
}
