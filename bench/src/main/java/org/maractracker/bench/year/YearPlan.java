package org.maractracker.bench.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.bench.year.CaseLife.Heard;
import org.maractracker.command.action.AddActionAddendum;
import org.maractracker.command.action.AgreeActions;

/**
 * Plan of the whole story: a pure function of its outline.
 *
 * @param steps in the order in which they are to be sent
 */
record YearPlan(List<Step> steps) {

  private static final double REPEATS = 0.36;
  private static final int ENOUGH_TO_REPEAT = 12;

  YearPlan {
    steps = List.copyOf(steps);
  }

  static YearPlan of(YearOutline outline) {
    Chance chance = Chance.of(outline.seed());
    Story story = new Story(outline.maracId(), Words.read());
    Founding.tell(story, outline);
    Sittings sittings = new Sittings(story, chance.split(), outline);
    hearCases(story, sittings, chance, outline);
    return new YearPlan(aboutTheLastEvent(story.before(outline.until())));
  }

  /** Plays as many cases at each meeting as add up to the year's number. */
  private static void hearCases(
      Story story, Sittings sittings, Chance chance, YearOutline outline) {
    List<Sitting> held = sittings.before(outline.until());
    List<Heard> heard = new ArrayList<>();
    for (int n = 0; n < outline.cases(); n++) {
      int meeting = Math.toIntExact((long) n * held.size() / outline.cases());
      Chance ofCase = chance.split();
      Heard before = repeated(heard, n - 40, ofCase);
      heard.add(
          new CaseLife(story, sittings, ofCase)
              .tell(
                  held.get(meeting),
                  slot(n, held.size(), outline),
                  "N-%04d".formatted(n + 1),
                  before));
    }
  }

  private static int slot(int n, int meetings, YearOutline outline) {
    return n % Math.max(1, outline.cases() / meetings + 1);
  }

  /** Returns one of the cases heard a while ago, to come back. */
  private static @Nullable Heard repeated(List<Heard> heard, int before, Chance chance) {
    return before >= ENOUGH_TO_REPEAT && chance.of(REPEATS)
        ? heard.get(chance.between(0, before))
        : null;
  }

  /**
   * Points addenda to an action at its last event, whose position is known: every step leads to a
   * known number of events, in a store that was empty.
   */
  private static List<Step> aboutTheLastEvent(List<Step> steps) {
    Map<UUID, Long> last = new HashMap<>();
    List<Step> told = new ArrayList<>();
    long position = 0;
    for (Step step : steps) {
      told.add(about(step, last));
      position = stand(step, position, last);
    }
    return told;
  }

  private static Step about(Step step, Map<UUID, Long> last) {
    return step.command() instanceof AddActionAddendum c
        ? new Step(
            step.at(),
            step.by(),
            c.actionId(),
            new AddActionAddendum(
                c.actionId(), c.statement(), last.get(c.actionId()), c.occurredOn()))
        : step;
  }

  private static long stand(Step step, long position, Map<UUID, Long> last) {
    if (step.command() instanceof AgreeActions agreed) {
      long next = position;
      for (var action : agreed.actions()) {
        next += action.joint() == null ? 1 : 2;
        last.put(action.actionId(), next);
      }
      return next;
    }
    if (step.actionId() != null) {
      last.put(step.actionId(), position + 1);
    }
    return position + 1;
  }

  long events() {
    return steps.stream().mapToLong(Step::events).sum();
  }
}
