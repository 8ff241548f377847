package org.maractracker.command.casefile;

import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.STALE_VERSION;
import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.api.Test;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;

/** Parties of a case, and how contact can safely be made. */
class PartiesAndContactTest {

  private static final SafeContact NEVER = new SafeContact(false, false, null, "made up");

  @Test
  void addsAParty() {
    ACase.opened()
        .when(new AddParty(ACase.ID, Party.CHILD, "younger child", null))
        .stores(new PartyAdded(ACase.ID, Party.CHILD, "younger child", on("2026-06-01")));
  }

  @Test
  void isQuietForAPartyThatIsThere() {
    ACase.opened().when(new AddParty(ACase.ID, Party.CHILD, "elder child", null)).isQuiet();
  }

  @Test
  void refusesAPartyAddedInTheFuture() {
    ACase.opened()
        .when(new AddParty(ACase.ID, Party.CHILD, "younger child", on("2026-06-02")))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }

  @Test
  void changesHowContactCanBeMadeAsAWhole() {
    ACase.opened()
        .when(new ChangeSafeContact(ACase.ID, NEVER, null))
        .stores(new SafeContactChanged(ACase.ID, NEVER, on("2026-06-01")));
  }

  @Test
  void isQuietWhenContactStaysAsItIs() {
    ACase.opened().when(new ChangeSafeContact(ACase.ID, ACase.MORNINGS, null)).isQuiet();
  }

  @Test
  void holdsToTheExpectedVersion() {
    ACase.opened()
        .expecting(0)
        .when(new ChangeSafeContact(ACase.ID, NEVER, null))
        .isRefused(STALE_VERSION);
  }
}
