package org.maractracker.query.model.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.Communication;
import org.maractracker.query.model.action.ActionFields;

/**
 * Sentences on the answers to the reflective prompts about an action; without those that were not
 * asked.
 */
public final class AnsweredPrompts {

  private AnsweredPrompts() {}

  public static List<String> of(ActionFields action) {
    List<String> told = new ArrayList<>();
    if (!action.publicProtectionLinks().isEmpty()) {
      told.add(
          "Linked to "
              + action.publicProtectionLinks().stream()
                  .map(link ->
                      link.name().equals("MAPPA") || link.name().equals("MATAC")
                          ? link.name()
                          : InWords.name(link))
                  .collect(Collectors.joining(", ")));
    }
    if (action.joint() != null) {
      told.add("Kept in touch by: " + communication(action.joint().communication()));
    }
    if (action.addedValue() != null) {
      told.add("Added value: " + InWords.name(action.addedValue()));
    }
    if (action.capacityConfirmed() != null) {
      told.add("Capacity confirmed: " + yes(action.capacityConfirmed()));
    }
    addVoices(told, action);
    return List.copyOf(told);
  }

  private static void addVoices(List<String> told, ActionFields action) {
    if (action.serviceGeneratedRisk() != null) {
      told.add(
          "Could itself raise the risk: "
              + noted(
                  action.serviceGeneratedRisk().possible(),
                  action.serviceGeneratedRisk().mitigation()));
    }
    if (action.victimVoice() != null) {
      told.add(
          "The victim-survivor's voice is reflected: "
              + noted(action.victimVoice().reflected(), action.victimVoice().note()));
    }
    if (action.equality() != null) {
      told.add(
          "Equality considered: "
              + noted(action.equality().considered(), action.equality().note()));
    }
  }

  private static String communication(@Nullable Communication communication) {
    return communication == null
        ? "not arranged"
        : Stream.of(communication.how(), communication.when(), communication.contact())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
  }

  private static String noted(boolean answer, @Nullable String note) {
    return note == null ? yes(answer) : yes(answer) + ", " + note;
  }

  private static String yes(boolean answer) {
    return answer ? "yes" : "no";
  }
}
