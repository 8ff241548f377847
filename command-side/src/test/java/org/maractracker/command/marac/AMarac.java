package org.maractracker.command.marac;

import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.on;

import org.maractracker.command.Deciding;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.MaracEstablished;

/** Northshire, with housing as a member. */
final class AMarac {

  private AMarac() {}

  static Deciding<Marac> established() {
    return new Deciding<>(Marac.class)
        .given(
            new MaracEstablished(MARAC, "Northshire", "Europe/London", 12, on("2026-01-01")),
            new AgencyJoined(MARAC, "housing", "Housing", AgencyKind.HOUSING, on("2026-01-01")));
  }
}
