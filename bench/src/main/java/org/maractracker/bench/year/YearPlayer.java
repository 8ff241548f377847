package org.maractracker.bench.year;

import javax.sql.DataSource;
import org.maractracker.bench.Progress;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.problem.RuleViolated;

/** Player of a story through the command side's public door. */
final class YearPlayer {

  private static final Answer NOBODY_READS_IT = new Answer(200, null, null, "", false);

  private final YearPlan plan;

  YearPlayer(YearPlan plan) {
    this.plan = plan;
  }

  /**
   * Plays it all.
   *
   * @return how many events there are now
   * @throws IllegalArgumentException when the database holds events already: nothing is mixed with
   *     what real people recorded
   * @throws IllegalStateException when a command is refused, or led to other events than planned
   */
  long into(DataSource dataSource, Progress progress) {
    StoryClock clock = new StoryClock();
    try (CommandsAlone commands = new CommandsAlone(dataSource, clock)) {
      if (commands.archive().head() > 0) {
        throw new IllegalArgumentException(
            "This database holds events already; a made-up year needs an empty one.");
      }
      long expected = 0;
      for (Step step : plan.steps()) {
        clock.standAt(step.at());
        send(commands.door(), step, expected);
        expected += step.events();
        progress.at(expected);
      }
      return inStep(commands.archive().head(), expected);
    }
  }

  private static void send(CommandDispatcher door, Step step, long position) {
    Sender sender =
        new Sender(step.by().caller(), step.by().as(), null, null, "", "story-" + (position + 1));
    try {
      door.send(step.command(), sender, stored -> NOBODY_READS_IT);
    } catch (RuleViolated refused) {
      throw new IllegalStateException(
          "Refused at position %d: %s: %s"
              .formatted(position + 1, step.command().getClass().getSimpleName(), refused.code()),
          refused);
    }
  }

  private static long inStep(long head, long expected) {
    if (head != expected) {
      throw new IllegalStateException(
          "%d events were told and %d stored".formatted(expected, head));
    }
    return head;
  }
}
