package org.maractracker.query;

import java.time.Clock;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.testsupport.SettableClock;

/** For tests that ask for the present alone. */
public final class NoPast {

  private NoPast() {}

  public static AsOfQueries on(Desk desk, Freshness freshness, Clock clock) {
    StoryArchive none =
        new StoryArchive(() -> {
          throw new AssertionError("Nobody asked for the past");
        });
    return new AsOfQueries(ViewTables.live(desk.dataSource()), none, freshness, clock);
  }

  /** Where no action is asked for. */
  public static AsOfQueries on(Desk desk) {
    return on(desk, desk.freshness(), SettableClock.at("2026-03-10T12:00:00Z"));
  }
}
