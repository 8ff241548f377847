package org.maractracker.command.marac;

import static org.maractracker.command.Northshire.NORTHSHIRE;
import static org.maractracker.command.Northshire.on;

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
            new MaracEstablished(NORTHSHIRE, "Northshire", "Europe/London", 12, on("2026-01-01")),
            new AgencyJoined(
                NORTHSHIRE, "housing", "Housing", AgencyKind.HOUSING, on("2026-01-01")));
  }
}
