package org.maractracker.query.views.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.SecretFacts.linked;
import static org.maractracker.query.SecretFacts.progress;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.query.FedAnyhow;
import org.maractracker.query.FedView;
import org.maractracker.query.Story;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.TestDatabase;

/**
 * An imported action that is linked to its case afterwards: all of it is the case's history then.
 */
class LinkedActionTest {

  private static final UUID ACTION = id(1004);

  private final List<RecordedEvent> events =
      new Story()
          .tell(
              imported(ACTION, null, null),
              progress(ACTION, ProgressKind.PROGRESS),
              linked(ACTION),
              progress(ACTION, ProgressKind.ATTEMPT))
          .events();

  @ParameterizedTest
  @EnumSource
  void makesAllOfItPartOfTheCasesHistory(TestDatabase database) {
    UUID caseId = ((ActionLinkedToCase) events.get(2).event()).caseId();
    FedView<HistoryProjection> fed = FedView.on(database, HistoryProjection::new);
    assertThat(fed.feed(events.subList(0, 2)).view().ofCase(caseId)).isEmpty();
    assertThat(fed.feed(events).view().ofCase(caseId)).containsExactly(1L, 2L, 3L, 4L);
    FedAnyhow.givesTheSameRows(database, HistoryProjection::new, "history", events);
  }

  /** A bundle and an answer for one moment stay what they were. */
  @Test
  void isNoPartOfWhatWasKnownBefore() {
    UUID caseId = ((ActionLinkedToCase) events.get(2).event()).caseId();
    assertThat(ActionsOfCase.among(caseId, events.subList(0, 2))).isEmpty();
    assertThat(ActionsOfCase.among(caseId, events.subList(0, 3))).hasSize(3);
    History story = new History(caseId.toString(), History.CASE, MARAC, events, 4, Stale.NOTHING);
    assertThat(story.upTo(2).events()).isEmpty();
    assertThat(story.upTo(4).events()).isEqualTo(events);
  }
}
