package org.maractracker.containers;

import java.util.List;
import java.util.regex.Pattern;
import org.maractracker.journey.Answered;
import org.maractracker.journey.Step;
import org.maractracker.journey.WalkthroughReader;

/** The walkthrough as it is played on the day of the test. */
final class AnotherDay {

  /** What the walkthrough shows differently when it is played on the day of the test. */
  private static final Pattern DEPENDS_ON_THE_DAY =
      Pattern.compile(
          ".*/(occurredOn|recordedAt|lastChangedAt|identifiedOn|on|from|to|overdue|daysOverdue|narrative|changes)\\b.*|.*/actor/id: .*");

  /**
   * Everything is recorded on the day of the test here: of what was known before there is nothing.
   */
  private static final Pattern ASKS_THE_PAST = Pattern.compile("asOf=|knownAt=|/diff\\?");

  static List<String> differences(Step step, WalkthroughReader reader) {
    Answered answered = reader.ask(step);
    if (ASKS_THE_PAST.matcher(step.command()).find()) {
      return List.of();
    }
    return step.differences(answered, reader.names()).stream()
        .filter(difference -> !DEPENDS_ON_THE_DAY.matcher(difference).matches())
        .map(difference -> step.command() + "\n" + difference)
        .toList();
  }

  private AnotherDay() {}
}
