package org.maractracker.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maractracker.command.OpenCaseBuilder.anOpening;
import static org.maractracker.command.dispatch.CommandNode.ANN;
import static org.maractracker.command.dispatch.CommandNode.sender;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.command.casefile.OpenCase;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.events.PartialDate;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.testsupport.TestDatabase;

/** Nodes are exchanged one by one, while people work. */
class UpgradeTest {

  private static final Map<String, Object> UNDER_WAY = Map.of("TRACKER_EVENTS", "former");

  private final UUID file = UUID.randomUUID();

  private OpenCase refer(@Nullable PartialDate incidentOn) {
    return anOpening(file).incidentOn(incidentOn).build();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatTheVersionBeforeReadsIsRecordedAsThatReadsIt(TestDatabase database) {
    try (CommandNode node = new CommandNode(database, database.freshUrl(), UNDER_WAY).founded()) {
      node.send(refer(null));
      assertThat(node.archive().ofAggregate(file.toString(), 0))
          .singleElement()
          .satisfies(opened -> assertThat(opened.type().revision()).isEqualTo("1"));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatItCouldNotReadIsRecordedOnceTheUpgradeIsComplete(TestDatabase database) {
    String url = database.freshUrl();
    OpenCase command = refer(PartialDate.parse("2026-03"));
    Sender ann = sender(ANN, "key-1", null);
    try (CommandNode node = new CommandNode(database, url, UNDER_WAY).founded()) {
      long before = node.archive().head();
      assertThatThrownBy(() -> node.send(command, ann))
          .isInstanceOfSatisfying(
              RuleViolated.class,
              refusal -> {
                assertThat(refusal.code()).isEqualTo(ProblemCode.UNAVAILABLE);
                assertThat(refusal.sentence()).contains("once the upgrade is complete");
              });
      assertThat(node.archive().head()).isEqualTo(before);
    }
    try (CommandNode node = new CommandNode(database, url)) {
      assertThat(node.send(command, ann).replayed()).isFalse();
      assertThat(node.archive().ofAggregate(file.toString(), 0))
          .singleElement()
          .satisfies(opened -> assertThat(opened.type().revision()).isEqualTo("2"));
    }
  }
}
