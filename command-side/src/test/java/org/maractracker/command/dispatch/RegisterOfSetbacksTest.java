package org.maractracker.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.command.OpenCaseBuilder.anOpening;
import static org.maractracker.command.dispatch.CommandNode.MEETING_DAY;
import static org.maractracker.command.dispatch.CommandNode.agree;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.command.action.CompleteAction;
import org.maractracker.command.action.FindNotUndertaken;
import org.maractracker.command.action.RemoveFromPlan;
import org.maractracker.command.action.ReportUnachievable;
import org.maractracker.command.meeting.ListCase;
import org.maractracker.command.warning.Setbacks;
import org.maractracker.command.warning.Setbacks.Setback;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.testsupport.TestDatabase;

/**
 * Register of what failed, found by case and by what a case repeats, written in the transaction
 * that records it.
 */
class RegisterOfSetbacksTest {

  private static final PartialDate DAY = PartialDate.parse("2026-05-08");

  private final UUID done = UUID.randomUUID();
  private final UUID unachievable = UUID.randomUUID();
  private final UUID notUndertaken = UUID.randomUUID();
  private final UUID removed = UUID.randomUUID();
  private final UUID elsewhere = UUID.randomUUID();

  private UUID first = UUID.randomUUID();
  private UUID second = UUID.randomUUID();
  private UUID third = UUID.randomUUID();
  private UUID other = UUID.randomUUID();

  /**
   * Records a case, two that repeat it, each by another way, and one that has nothing to do with
   * it.
   */
  private void tell(CommandNode node) {
    UUID meeting = node.meeting(MEETING_DAY);
    first = opened(node, meeting, "N-1", null);
    second = opened(node, meeting, "N-2", first);
    third = opened(node, meeting, "N-3", second);
    other = opened(node, meeting, "N-4", null);
    for (UUID action : List.of(done, unachievable, notUndertaken)) {
      node.send(agree(meeting, first, action));
    }
    node.send(agree(meeting, third, removed));
    node.send(agree(meeting, other, elsewhere));
    node.send(new CompleteAction(done, DAY, "Done", null, null));
    node.send(notPossible(unachievable));
    node.send(notPossible(elsewhere));
    node.send(new FindNotUndertaken(notUndertaken, meeting, "Forgotten", null));
    node.send(new RemoveFromPlan(removed, meeting, "Moved", null));
  }

  private static UUID opened(
      CommandNode node, UUID meeting, String reference, @Nullable UUID repeatOf) {
    UUID id = UUID.randomUUID();
    node.send(anOpening(id).reference(reference).repeatOf(repeatOf).build());
    node.send(new ListCase(meeting, id, null));
    return id;
  }

  private static ReportUnachievable notPossible(UUID action) {
    return new ReportUnachievable(
        action, UnachievableReason.OUTSIDE_POWERS, "Landlord", DAY, null, null);
  }

  private void isFound(CommandNode node) {
    Setbacks setbacks = node.bean(Setbacks.class);
    for (UUID file : List.of(first, second, third)) {
      assertThat(setbacks.of(List.of(file)))
          .containsExactlyInAnyOrder(
              new Setback(file, unachievable),
              new Setback(file, notUndertaken),
              new Setback(file, removed));
    }
    assertThat(setbacks.of(List.of(other))).containsExactly(new Setback(other, elsewhere));
    assertThat(setbacks.of(List.of(other, first))).hasSize(4);
    assertThat(setbacks.of(List.of(UUID.randomUUID()))).isEmpty();
    assertThat(setbacks.of(List.of())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isFoundFromEveryCaseOfTheChain(TestDatabase database) {
    try (CommandNode node = new CommandNode(database, database.freshUrl()).founded()) {
      tell(node);
      isFound(node);
    }
  }

  /** The rows of an earlier version have none of the columns filled. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isFilledFromTheEventsThatWereThereBefore(TestDatabase database) {
    String url = database.freshUrl();
    try (CommandNode node = new CommandNode(database, url).founded()) {
      tell(node);
      node.jdbc.sql("update command.casefile set first_case = null").update();
      node.jdbc.sql("update command.action set case_id = null, set_back = false").update();
      assertThat(node.bean(Setbacks.class).of(List.of(first))).isEmpty();
      node.jdbc.sql("delete from command.filled").update();
      try (CommandNode later = new CommandNode(database, url)) {
        isFound(later);
      }
    }
  }
}
