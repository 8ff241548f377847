package org.maractracker.command.marac;

import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.STALE_VERSION;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.maractracker.command.Deciding;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracSettingsChanged;

/** Establishing a MARAC and changing its settings. */
class SettingsTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Test
  void establishesAMarac() {
    new Deciding<>(Marac.class)
        .when(new EstablishMarac(MARAC, "Northshire", LONDON, 12, null))
        .stores(new MaracEstablished(MARAC, "Northshire", "Europe/London", 12, on("2026-06-01")));
  }

  @Test
  void wasEstablishedLongAgo() {
    new Deciding<>(Marac.class)
        .when(new EstablishMarac(MARAC, "Northshire", LONDON, 12, on("2009")))
        .stores(new MaracEstablished(MARAC, "Northshire", "Europe/London", 12, on("2009")));
  }

  @Test
  void refusesToBeEstablishedTomorrow() {
    new Deciding<>(Marac.class)
        .when(new EstablishMarac(MARAC, "Northshire", LONDON, 12, on("2026-06-02")))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }

  @Test
  void changesTheSettingsAsAWhole() {
    ZoneId elsewhere = ZoneId.of("Pacific/Auckland");
    AMarac.established()
        .when(new ChangeMaracSettings(MARAC, "North", elsewhere, 24, null))
        .stores(new MaracSettingsChanged(MARAC, "North", "Pacific/Auckland", 24, on("2026-06-01")));
  }

  @Test
  void isQuietWhenTheSettingsStay() {
    AMarac.established()
        .when(new ChangeMaracSettings(MARAC, "Northshire", LONDON, 12, null))
        .isQuiet();
  }

  @Test
  void holdsToTheExpectedVersion() {
    AMarac.established()
        .expecting(0)
        .when(new ChangeMaracSettings(MARAC, "North", LONDON, 12, null))
        .isRefused(STALE_VERSION);
  }
}
