package org.maractracker.bench.year;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Database;
import org.maractracker.bench.Progress;

/**
 * Command {@code year [--data=data/year] [--until=<day>]}: plays a MARAC-year into an empty
 * database.
 */
public final class YearCommand {

  private static final String FOLDER = "data/year";

  private YearCommand() {}

  @SuppressWarnings("SystemOut")
  public static void run(Arguments arguments, Map<String, String> environment, Clock clock) {
    arguments.allowOnly("data", "until");
    String folder = arguments.option("data", FOLDER);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Story.ZONE);
    LocalDate until = LocalDate.parse(arguments.option("until", today.toString()));
    Database database = Database.chosen(folder, environment);
    YearPlan plan = YearPlan.of(YearOutline.year(until));
    try (HikariDataSource pool = database.open()) {
      new YearPlayer(plan).into(pool, Progress.shown("events", plan.events()));
    }
    System.out.println(whatNext(folder, environment));
  }

  private static String whatNext(String folder, Map<String, String> environment) {
    return environment.containsKey("TRACKER_DATABASE_URL")
        ? "Start the tracker with the same TRACKER_DATABASE_URL; the year is the MARAC northshire's."
        : """
        Look at it, as the demo users of the MARAC northshire:
          TRACKER_DATA=%s ./mvnw -q -pl application -am spring-boot:run\
        """
            .formatted(folder);
  }
}
