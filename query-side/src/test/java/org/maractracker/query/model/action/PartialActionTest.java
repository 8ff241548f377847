package org.maractracker.query.model.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.Stories;
import org.maractracker.store.events.RecordedEvent;

/** An event makes of the part that is kept what it makes of the whole. */
class PartialActionTest {

  /** Goes through all there is, keeping of each action the part alone. */
  private static void eachEvent(BiConsumer<ActionState, ActionState> partAndWhole) {
    Map<UUID, ActionState> parts = new HashMap<>();
    Map<UUID, ActionState> wholes = new HashMap<>();
    for (RecordedEvent recorded : Stories.everything().events()) {
      if (recorded.event() instanceof ActionEvent event) {
        UUID id = event.actionId();
        ActionState before = parts.get(id);
        ActionState part = ActionState.evolve(before == null ? null : part(before), event);
        ActionState whole = ActionState.after(wholes.get(id), recorded);
        parts.put(id, part);
        wholes.put(id, whole);
        partAndWhole.accept(part, whole);
      }
    }
    assertThat(wholes).isNotEmpty();
  }

  private static ActionState part(ActionState action) {
    ActionFields fields = ActionFields.of(action);
    Unachievable report = fields.unachievable();
    PartialAction part =
        PartialAction.of(fields.actionId(), fields.maracId(), fields.caseId())
            .addressing(fields.riskIds())
            .dueOn(fields.dueOn())
            .owned(
                fields.responsibleAgencyId(),
                isAcknowledged(fields),
                fields.formerOwners(),
                fields.joint());
    return report != null && report.minutedAtMeetingId() == null
        ? part.reported(report.reasonClass(), report.reportedOn()).state()
        : part.standing(fields.status()).state();
  }

  private static boolean isAcknowledged(ActionFields fields) {
    return fields.acknowledgements().stream()
        .anyMatch(each -> each.agencyId().equals(fields.responsibleAgencyId()));
  }

  @Test
  void standsWhereTheWholeStands() {
    eachEvent((part, whole) -> {
      assertThat(ActionFields.of(part).status()).isEqualTo(ActionFields.of(whole).status());
      assertThat(ActionFields.of(part).dueOn()).isEqualTo(ActionFields.of(whole).dueOn());
      assertThat(part.awaitsDecision()).isEqualTo(whole.awaitsDecision());
    });
  }

  @Test
  void isTheSameAgencies() {
    eachEvent((part, whole) -> {
      assertThat(part.concerned()).isEqualTo(whole.concerned());
      assertThat(part.readers()).isEqualTo(whole.readers());
      assertThat(isAcknowledged(ActionFields.of(part)))
          .isEqualTo(isAcknowledged(ActionFields.of(whole)));
    });
  }

  @Test
  void whatWasRemovedOrInErrorCountsNot() {
    assertThat(List.of(ActionStatus.values()).stream().filter(PartOfPlan::counts))
        .containsExactlyInAnyOrder(
            ActionStatus.OPEN, ActionStatus.COMPLETED, ActionStatus.UNACHIEVABLE);
  }
}
