package org.maractracker.command.casefile;

import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import java.util.UUID;
import org.maractracker.command.Deciding;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.Victim;

/** Made-up case with a child and one identified risk. */
final class ACase {

  static final UUID ID = id(51);
  static final UUID A_RISK = id(52);
  static final SafeContact MORNINGS = new SafeContact(true, false, "mornings", null);

  private ACase() {}

  static Deciding<MaracCase> opened() {
    return new Deciding<>(MaracCase.class)
        .given(
            anOpenedCase(ID)
                .reference("N-9")
                .victim(new Victim("Made Up"))
                .parties(List.of(new CaseParty(Party.CHILD, "elder child")))
                .safeContact(MORNINGS)
                .build(),
            new RiskIdentified(ID, A_RISK, Party.CHILD, "made up", on("2026-03-10")));
  }
}
