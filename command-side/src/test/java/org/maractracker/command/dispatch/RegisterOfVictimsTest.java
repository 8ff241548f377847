package org.maractracker.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.command.OpenCaseBuilder.anOpening;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.command.warning.VictimLookup;
import org.maractracker.events.casefile.Victim;
import org.maractracker.testsupport.TestDatabase;

/** Register of cases by the words of their victim-survivors' names. */
class RegisterOfVictimsTest {

  private final UUID maria = UUID.randomUUID();
  private final UUID joanne = UUID.randomUUID();

  private void tell(CommandNode node) {
    node.send(anOpening(maria).reference("N-1").victim(new Victim("Maria Example")).build());
    node.send(anOpening(joanne).reference("N-2").victim(new Victim("Joanne Other")).build());
  }

  private void isFound(CommandNode node) {
    VictimLookup victims = node.bean(VictimLookup.class);
    assertThat(victims.sharingAWord("northshire", "EXÁMPLE, m")).containsExactly(maria);
    assertThat(victims.sharingAWord("northshire", "Other Maria Example"))
        .isEqualTo(List.of(maria, joanne));
    assertThat(victims.sharingAWord("northshire", "Nobody")).isEmpty();
    assertThat(victims.sharingAWord("southshire", "Maria Example")).isEmpty();
    assertThat(victims.sharingAWord("northshire", " ")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isWrittenWithTheEventsAndHoldsNoName(TestDatabase database) {
    try (CommandNode node = new CommandNode(database, database.freshUrl()).founded()) {
      tell(node);
      isFound(node);
      assertThat(node.jdbc.sql("select word from command.victim_word").query(String.class).list())
          .hasSize(4)
          .allMatch(word -> word.matches("[0-9a-f]{64}"));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isFilledFromTheEventsThatWereThereBefore(TestDatabase database) {
    String url = database.freshUrl();
    try (CommandNode node = new CommandNode(database, url).founded()) {
      tell(node);
      node.jdbc.sql("delete from command.victim_word").update();
      try (CommandNode later = new CommandNode(database, url)) {
        isFound(later);
      }
    }
  }
}
