package org.maractracker.command.casefile;

import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.api.Test;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.PartyEnteredInError;

class EnterPartyInErrorTest {

  private static final PartyAdded YOUNGER =
      new PartyAdded(ACase.ID, Party.CHILD, "younger child", on("2026-03-10"));
  private static final PartyEnteredInError ELDER_IN_ERROR = inError(1, "elder child");

  private static PartyEnteredInError inError(int number, String label) {
    return new PartyEnteredInError(
        ACase.ID, number, Party.CHILD, label, "made up", on("2026-06-01"));
  }

  private static EnterPartyInError command(int number) {
    return new EnterPartyInError(ACase.ID, number, "made up", null);
  }

  @Test
  void statesThatSomebodyWasNeverAParty() {
    ACase.opened().when(command(1)).stores(ELDER_IN_ERROR);
  }

  @Test
  void numbersStayWhoseTheyAre() {
    ACase.opened()
        .given(YOUNGER, ELDER_IN_ERROR)
        .when(command(2))
        .stores(inError(2, "younger child"));
  }

  /** Said twice, it would otherwise be the next one's turn. */
  @Test
  void isQuietWhenThatWasStated() {
    ACase.opened().given(YOUNGER, ELDER_IN_ERROR).when(command(1)).isQuiet();
  }

  @Test
  void doesNotKnowANumberThatNobodyHas() {
    ACase.opened().when(command(0)).isRefused("n", NOT_FOUND);
    ACase.opened().when(command(2)).isRefused("n", NOT_FOUND);
  }

  @Test
  void letsThemBeAddedAgain() {
    ACase.opened()
        .given(ELDER_IN_ERROR)
        .when(new AddParty(ACase.ID, Party.CHILD, "elder child", null))
        .stores(new PartyAdded(ACase.ID, Party.CHILD, "elder child", on("2026-06-01")));
  }
}
