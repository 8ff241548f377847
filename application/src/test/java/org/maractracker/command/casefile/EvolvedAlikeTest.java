package org.maractracker.command.casefile;

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
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.casefile.Risk;
import org.maractracker.query.model.casefile.RiskStatus;
import org.maractracker.store.events.RecordedEvent;

/**
 * Two folds read a case's events: the one that decisions rest on, and the one that is shown. What
 * both hold is the same after every event.
 */
class EvolvedAlikeTest {

  private static final long FIRST_SEED = 20_261_129;
  private static final int STORIES = 2000;

  @Test
  void whatIsShownIsWhatIsDecidedBy() {
    Set<Class<?>> told = new HashSet<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + STORIES; seed++) {
      List<CaseEvent> events = new LawfulStory(seed).events();
      isAlikeAfterEveryEvent(events, "seed " + seed);
      events.forEach(event -> told.add(event.getClass()));
    }
    assertThat(told).containsExactlyInAnyOrder(CaseEvent.class.getPermittedSubclasses());
  }

  private static void isAlikeAfterEveryEvent(List<CaseEvent> events, String seed) {
    MaracCase decided = new MaracCase();
    @Nullable CaseState shown = null;
    for (int version = 0; version < events.size(); version++) {
      CaseEvent event = events.get(version);
      decided.evolve(event);
      shown = CaseState.after(shown, recorded(event, version));
      isAlike(decided, shown, "%s, event %d".formatted(seed, version));
    }
  }

  private static RecordedEvent recorded(CaseEvent event, int version) {
    return new RecordedEvent(
        version + 1L,
        "MaracCase",
        event.caseId().toString(),
        version,
        EventTypes.of(event.getClass()).orElseThrow(),
        event,
        Map.of(),
        Instant.EPOCH);
  }

  private static void isAlike(MaracCase decided, CaseState shown, String at) {
    assertThat(shown.caseId()).as(at).isEqualTo(decided.caseId);
    assertThat(shown.maracId()).as(at).isEqualTo(decided.maracId);
    assertThat(shown.parties()).as(at).containsExactlyInAnyOrderElementsOf(decided.parties);
    assertThat(shown.safeContact()).as(at).isEqualTo(decided.safeContact);
    assertThat(shown.risks().stream().collect(toMap(Risk::riskId, EvolvedAlikeTest::asDecided)))
        .as(at)
        .isEqualTo(decided.risks);
    assertThat(shown.closed()).as(at).isEqualTo(decided.closed);
  }

  /** Of what was no risk, decisions need no note why it could not be addressed. */
  private static MaracCase.Risk asDecided(Risk risk) {
    String because = risk.unaddressedBecause();
    return new MaracCase.Risk(
        risk.status() == RiskStatus.ENTERED_IN_ERROR,
        risk.status() == RiskStatus.UNADDRESSED && because != null
            ? new MaracCase.Unaddressed(because, risk.resourceUnavailable())
            : null);
  }
}
