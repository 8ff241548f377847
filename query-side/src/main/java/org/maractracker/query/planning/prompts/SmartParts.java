package org.maractracker.query.planning.prompts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.casefile.Risk;

/**
 * Prompts on the parts of SMART (6.3), as far as a machine can see that one is missing. Whether an
 * action is SMART remains people's judgement.
 */
final class SmartParts {

  private static final int FEW_WORDS = 3;

  private SmartParts() {}

  static Stream<Finding> specific(ActionFields action) {
    return when(
        words(action.description()).size() < FEW_WORDS,
        action,
        "description",
        "This says too little for somebody who was not here: who does what, for whom, where?");
  }

  static Stream<Finding> measurable(ActionFields action) {
    String criteria = action.successCriteria();
    if (criteria == null || criteria.isBlank()) {
      return when(
          true, action, "successCriteria", "It is not said how it will be known to have worked.");
    }
    return when(
        words(criteria).equals(words(action.description())),
        action,
        "successCriteria",
        "This says the action again. What will be different when it has worked?");
  }

  static Stream<Finding> achievable(ActionFields action) {
    Boolean confirmed = action.capacityConfirmed();
    if (confirmed == null) {
      return when(
          true,
          action,
          "capacityConfirmed",
          "Nobody has asked yet whether the agency can do this in time.");
    }
    return when(
        !confirmed,
        action,
        "capacityConfirmed",
        "The agency has said that it lacks the capacity. Change the day, the agency or the"
            + " action.");
  }

  static Stream<Finding> relevant(ActionFields action, List<Risk> realRisks) {
    List<UUID> real = realRisks.stream().map(Risk::riskId).toList();
    if (action.riskIds().stream().anyMatch(real::contains)) {
      return Stream.empty();
    }
    boolean explained = !isBlank(action.notLinkedBecause());
    return when(
        !action.riskIds().isEmpty() || !explained,
        action,
        "riskIds",
        action.riskIds().isEmpty()
            ? "It is linked to no risk, and it is not said why."
            : "The risks it was linked to were entered in error. Which risk does it answer?");
  }

  static Stream<Finding> timeBound(ActionFields action) {
    return when(action.dueOn() == null, action, "dueOn", "It has no day by which it is done.");
  }

  private static Stream<Finding> when(
      boolean missing, ActionFields action, String field, String sentence) {
    return missing
        ? Stream.of(Finding.ofAction(action.actionId(), field, sentence))
        : Stream.empty();
  }

  static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
