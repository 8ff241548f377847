package org.maractracker.bench.decade;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Database;
import org.maractracker.bench.Progress;
import org.maractracker.bench.year.PlayedYear;

/**
 * Command {@code decade [--events=1700000] [--data=data/decade] [--until=<day>]}: fills an empty
 * database with a force's decade.
 */
public final class DecadeCommand {

  private static final String FORCE_DECADE = "1700000";

  private DecadeCommand() {}

  public static void run(Arguments arguments, Map<String, String> environment, Clock clock) {
    arguments.allowOnly("events", "data", "until");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    LocalDate until = LocalDate.parse(arguments.option("until", today.toString()));
    long events = Long.parseLong(arguments.option("events", FORCE_DECADE));
    Database database = Database.chosen(arguments.option("data", "data/decade"), environment);
    try (PlayedYear year = PlayedYear.whole(until);
        HikariDataSource target = database.open()) {
      DecadeWriter writer = new DecadeWriter(events, year.database());
      writer.into(target, Progress.shown("events", writer.events()));
    }
  }
}
