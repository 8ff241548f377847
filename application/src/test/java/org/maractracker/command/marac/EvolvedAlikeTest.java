package org.maractracker.command.marac;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.EventTypes;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.query.model.marac.Agency;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.store.events.RecordedEvent;

/**
 * Two folds read a MARAC's events: the one that decisions rest on, and the one that is shown. What
 * both hold is the same after every event.
 */
class EvolvedAlikeTest {

  private static final long FIRST_SEED = 20_261_129;
  private static final int STORIES = 2000;

  @Test
  void whatIsShownIsWhatIsDecidedBy() {
    Set<Class<?>> told = new HashSet<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + STORIES; seed++) {
      List<MaracEvent> events = new LawfulStory(seed).events();
      isAlikeAfterEveryEvent(events, "seed " + seed);
      events.forEach(event -> told.add(event.getClass()));
    }
    assertThat(told).containsExactlyInAnyOrder(MaracEvent.class.getPermittedSubclasses());
  }

  private static void isAlikeAfterEveryEvent(List<MaracEvent> events, String seed) {
    Marac decided = new Marac();
    @Nullable MaracState shown = null;
    for (int version = 0; version < events.size(); version++) {
      MaracEvent event = events.get(version);
      decided.evolve(event);
      shown = MaracState.after(shown, recorded(event, version));
      isAlike(decided, shown, "%s, event %d".formatted(seed, version));
    }
  }

  private static RecordedEvent recorded(MaracEvent event, int version) {
    return new RecordedEvent(
        version + 1L,
        "Marac",
        event.maracId(),
        version,
        EventTypes.of(event.getClass()).orElseThrow(),
        event,
        Map.of(),
        Instant.EPOCH);
  }

  private static void isAlike(Marac decided, MaracState shown, String at) {
    assertThat(shown.maracId()).as(at).isEqualTo(decided.maracId);
    assertThat(new Marac.Settings(shown.name(), shown.zone(), shown.repeatWindowMonths()))
        .as(at)
        .isEqualTo(decided.settings);
    assertThat(
            new LocalPractice(
                shown.practice().marking(),
                shown.practice().confidentialityStatement(),
                shown.practice().thresholds(),
                shown.practice().reminding()))
        .as(at)
        .isEqualTo(decided.practice);
    assertThat(
            shown.agencies().stream()
                .filter(Agency::member)
                .collect(
                    toMap(
                        Agency::agencyId,
                        agency -> new Marac.Member(agency.name(), agency.kind()))))
        .as(at)
        .isEqualTo(decided.members);
    assertThat(shown.members())
        .as(at)
        .containsExactlyInAnyOrderElementsOf(decided.members.keySet());
    assertThat(shown.agencies().stream().filter(agency -> !agency.member()).map(Agency::agencyId))
        .as(at)
        .containsExactlyInAnyOrderElementsOf(decided.former);
  }
}
