package org.maractracker.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maractracker.command.OpenCaseBuilder.anOpening;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.command.casefile.CorrectCaseDetails;
import org.maractracker.command.casefile.OpenCase;
import org.maractracker.command.register.References;
import org.maractracker.command.warning.VictimLookup;
import org.maractracker.events.casefile.Victim;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.testsupport.TestDatabase;

/** A case whose reference or name was put right is found by the right one alone. */
class CorrectedReferencesTest {

  private final UUID mistyped = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  private static OpenCase opened(UUID id, String reference, String name) {
    return anOpening(id).reference(reference).victim(new Victim(name)).build();
  }

  private CorrectCaseDetails to(String reference, String name) {
    return new CorrectCaseDetails(mistyped, reference, new Victim(name), "Slip", null);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isFoundByTheRightOneAndTheWrongOneIsFree(TestDatabase database) {
    try (CommandNode node = new CommandNode(database, database.freshUrl()).founded()) {
      node.send(opened(mistyped, "N-10", "Jnae Example"));
      node.send(to("N-12", "Jane Example"));
      References references = node.bean(References.class);
      assertThat(references.caseWith("northshire", "n–12")).contains(mistyped);
      assertThat(references.caseWith("northshire", "N-10")).isEmpty();
      VictimLookup victims = node.bean(VictimLookup.class);
      assertThat(victims.sharingAWord("northshire", "Jane")).containsExactly(mistyped);
      assertThat(victims.sharingAWord("northshire", "Jnae")).isEmpty();
      node.send(opened(other, "N-10", "Ann Other"));
      assertThat(references.caseWith("northshire", "N-10")).contains(other);
    }
  }

  /** Two that look alike may both be from before the keys: one of them has none. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void leavesTheWrongOneToACaseThatLooksLikeIt(TestDatabase database) {
    try (CommandNode node = new CommandNode(database, database.freshUrl()).founded()) {
      node.send(opened(mistyped, "N-10", "Jane Example"));
      node.send(opened(other, "N-11", "Ann Other"));
      node.jdbc.sql("delete from command.reference_key where case_id = ?").param(other).update();
      node.jdbc
          .sql("update command.casefile set reference = 'n\u201310' where case_id = ?")
          .param(other)
          .update();
      node.send(to("N-12", "Jane Example"));
      assertThat(node.bean(References.class).caseWith("northshire", "N-10")).contains(other);
      assertThatThrownBy(() -> node.send(opened(UUID.randomUUID(), "N-10", "Third Person")))
          .isInstanceOfSatisfying(
              RuleViolated.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.DUPLICATE_REFERENCE));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesAReferenceThatLooksLikeAnothers(TestDatabase database) {
    try (CommandNode node = new CommandNode(database, database.freshUrl()).founded()) {
      node.send(opened(mistyped, "N-10", "Jane Example"));
      node.send(opened(other, "N-12", "Ann Other"));
      assertThatThrownBy(() -> node.send(to("N–12", "Jane Example")))
          .isInstanceOfSatisfying(
              RuleViolated.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.DUPLICATE_REFERENCE));
      node.send(to("n-10", "Janet Example"));
    }
  }
}
