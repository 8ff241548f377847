package org.maractracker.query.model.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.Completion;
import org.maractracker.query.model.action.Ending;
import org.maractracker.query.model.action.Overdue;
import org.maractracker.query.model.action.Unachievable;

/**
 * Status of an action in the words of an action list. Only a completed action is called done: not
 * one passed on, removed, in error or unachievable.
 */
public final class StatusWords {

  private static final String REVISED_TOO_LATE = "due date revised after it had passed";

  private StatusWords() {}

  /**
   * Returns, for example, {@code Open, 3 days overdue}, {@code Completed 3 days late} or {@code
   * Removed from the plan, not done: ...}.
   *
   * @param on the day it is judged on
   */
  public static String of(ActionFields action, LocalDate on) {
    return switch (action.status()) {
      case OPEN -> open(action, on);
      case COMPLETED -> completed(action);
      case UNACHIEVABLE -> unachievable(action.unachievable());
      case REMOVED -> "Removed from the plan, not done" + because(action.ending());
      case ENTERED_IN_ERROR -> "Entered in error" + because(action.ending());
    };
  }

  private static String open(ActionFields action, LocalDate on) {
    List<String> words = new ArrayList<>(List.of("Open"));
    long overdue = Overdue.days(action, on);
    if (overdue > 0) {
      words.add(days(overdue) + " overdue");
    }
    if (!action.notUndertaken().isEmpty()) {
      words.add("found not undertaken" + times(action.notUndertaken().size()));
    }
    if (action.timesCarried() > 0) {
      words.add("carried over" + times(action.timesCarried()));
    }
    if (action.reallocations() > 0) {
      words.add("passed on" + times(action.reallocations()));
    }
    if (action.dueDateRevisedTooLate()) {
      words.add(REVISED_TOO_LATE);
    }
    action.formerCompletions().forEach(former -> words.add(reopened(former)));
    return String.join(", ", words);
  }

  private static String reopened(Completion former) {
    return "reopened after it was called completed" + late(former);
  }

  /**
   * Returns the words of a completion; late stays late, through any reopening and any new due date.
   */
  private static String completed(ActionFields action) {
    Completion completion = action.completion();
    StringBuilder words = new StringBuilder("Completed");
    if (completion != null) {
      words.append(late(completion));
    }
    action.formerCompletions().stream()
        .filter(before -> before.daysLate() > 0)
        .findFirst()
        .ifPresent(before ->
            words
                .append(", after it was called completed")
                .append(late(before))
                .append(" and reopened"));
    if (action.dueDateRevisedTooLate()) {
      words.append(", which counts as late: ").append(REVISED_TOO_LATE);
    }
    return words.toString();
  }

  private static String late(Completion completion) {
    String late = completion.daysLate() == 0 ? "" : " " + days(completion.daysLate()) + " late";
    return completion.imprecise() ? late + " (the day is not known)" : late;
  }

  private static String unachievable(@Nullable Unachievable report) {
    return report == null
        ? "Unachievable"
        : "Unachievable: %s (%s)"
            .formatted(report.explanation(), InWords.name(report.reasonClass()));
  }

  private static String because(@Nullable Ending ending) {
    return ending == null ? "" : ": " + ending.reason();
  }

  private static String days(long count) {
    return count == 1 ? "1 day" : count + " days";
  }

  private static String times(int count) {
    return count == 1 ? "" : " %d times".formatted(count);
  }
}
