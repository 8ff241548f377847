package org.maractracker.query.model.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.COMMUNICATION;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.acknowledged;
import static org.maractracker.query.SecretFacts.addendum;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.assigned;
import static org.maractracker.query.SecretFacts.carried;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.confirmed;
import static org.maractracker.query.SecretFacts.due;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.SecretFacts.inError;
import static org.maractracker.query.SecretFacts.joint;
import static org.maractracker.query.SecretFacts.linked;
import static org.maractracker.query.SecretFacts.minuted;
import static org.maractracker.query.SecretFacts.notUndertaken;
import static org.maractracker.query.SecretFacts.progress;
import static org.maractracker.query.SecretFacts.prompts;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.reminded;
import static org.maractracker.query.SecretFacts.removed;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.query.SecretFacts.represented;
import static org.maractracker.query.SecretFacts.reworded;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.id;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.query.Story;
import org.maractracker.store.events.RecordedEvent;

/** Where an action stands is the same by all of its events and by the decisive ones. */
class StatusEventsTest {

  private static final UUID ACTION = id(1000);

  /** All kinds there are, but the two an action begins with. */
  private static final List<ActionEvent> LIFE =
      List.of(
          acknowledged(ACTION, "police"),
          joint(ACTION, "police", List.of("housing"), COMMUNICATION),
          confirmed(ACTION, "housing"),
          represented(ACTION, "police", "secret Pat", "secret Sam"),
          prompts(ACTION),
          progress(ACTION, ProgressKind.ATTEMPT),
          reminded(ACTION, ReminderRecipient.AGENCY),
          notUndertaken(ACTION, APRIL),
          carried(ACTION, MARCH, APRIL, 1),
          due(ACTION, DUE, APRIL_DAY),
          reworded(ACTION),
          assigned(ACTION, "police"),
          linked(ACTION),
          reallocated(ACTION, "police", "housing"),
          unachievable(ACTION, "2026-03-15", APRIL_DAY, true),
          minuted(ACTION, APRIL),
          reopened(ACTION),
          completed(ACTION, "2026-04-07", 1),
          addendum(ACTION),
          reopened(ACTION),
          removed(ACTION),
          reopened(ACTION),
          inError(ACTION));

  @Test
  void everyKindOfEventIsTold() {
    List<Class<?>> told = new ArrayList<>(List.of(agreed(ACTION).getClass()));
    told.add(imported(ACTION, "police", DUE).getClass());
    LIFE.forEach(event -> told.add(event.getClass()));
    assertThat(told).contains(ActionEvent.class.getPermittedSubclasses());
  }

  @Test
  void anActionStandsAtEveryPointWhereAllItsEventsLeftIt() {
    for (ActionEvent first : List.of(agreed(ACTION), imported(ACTION, "police", DUE))) {
      for (int events = 0; events <= LIFE.size(); events++) {
        List<RecordedEvent> told = told(first, LIFE.subList(0, events));
        assertThat(standing(told.stream().filter(StatusEventsTest::isDecisive)))
            .as("after %s", told.getLast().type().name())
            .isEqualTo(standing(told.stream()));
      }
    }
  }

  private static List<RecordedEvent> told(ActionEvent first, List<ActionEvent> rest) {
    Story story = new Story().tell(first);
    rest.forEach(story::tell);
    return story.events();
  }

  private static boolean isDecisive(RecordedEvent recorded) {
    return StatusEvents.TYPES.contains(recorded.type().name());
  }

  /** All that figures and the carry-over judge an action by. */
  private static List<@Nullable Object> standing(Stream<RecordedEvent> events) {
    @Nullable ActionState state = null;
    for (RecordedEvent recorded : events.toList()) {
      state = ActionState.after(state, recorded);
    }
    if (state == null) {
      throw new AssertionError("Nothing decisive happened");
    }
    ActionFields fields = ActionFields.of(state);
    return Arrays.asList(
        fields.status(),
        fields.caseId(),
        fields.meetingId(),
        fields.agreedOn(),
        fields.dueOn(),
        fields.responsibleAgencyId(),
        fields.formerOwners(),
        fields.timesCarried(),
        fields.carriedToMeetingIds(),
        fields.notUndertaken(),
        fields.completion(),
        fields.formerCompletions(),
        fields.unachievable(),
        fields.ending());
  }
}
