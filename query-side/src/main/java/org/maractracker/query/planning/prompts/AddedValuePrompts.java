package org.maractracker.query.planning.prompts;

import java.util.stream.Stream;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.query.model.action.ActionFields;

/**
 * Prompts on whether an action is worth it to the victim-survivor: what it adds, what it may cost,
 * whether she wants it.
 */
final class AddedValuePrompts {

  private AddedValuePrompts() {}

  static Stream<Finding> addedValue(ActionFields action) {
    AddedValue value = action.addedValue();
    if (value == null) {
      return asked(action, "addedValue", "It is not said whether this is done anyway.");
    }
    return switch (value) {
      case MARAC_SPECIFIC -> Stream.empty();
      case BUSINESS_AS_USUAL ->
          asked(
              action,
              "addedValue",
              "This is done anyway and needed no meeting. Is it done already, and what can only be"
                  + " done together?");
    };
  }

  static Stream<Finding> serviceGeneratedRisk(ActionFields action) {
    String field = "serviceGeneratedRisk";
    ServiceGeneratedRisk risk = action.serviceGeneratedRisk();
    if (risk == null) {
      return asked(action, field, "Nobody has said yet whether this could make things worse.");
    }
    if (!risk.possible()) {
      return Stream.empty();
    }
    return SmartParts.isBlank(risk.mitigation())
        ? asked(action, field, "This could make things worse, and it is not said what prevents it.")
        : shown(
            action, field, "This could make things worse. What prevents it: " + risk.mitigation());
  }

  static Stream<Finding> voice(ActionFields action) {
    String field = "victimVoice";
    VictimVoice voice = action.victimVoice();
    if (voice == null) {
      return asked(action, field, "It is not said whether this is what she wants and thinks safe.");
    }
    if (voice.reflected()) {
      return Stream.empty();
    }
    return SmartParts.isBlank(voice.note())
        ? asked(action, field, "This is not what she wants. Change it, or note why it is needed.")
        : shown(action, field, "This is not what she wants. What was said: " + voice.note());
  }

  static Stream<Finding> equality(ActionFields action) {
    String field = "equality";
    Equality equality = action.equality();
    if (equality == null) {
      return asked(
          action,
          field,
          "It is not said whether language, disability, faith, status and the like"
              + " were considered.");
    }
    if (equality.considered()) {
      return Stream.empty();
    }
    return SmartParts.isBlank(equality.note())
        ? asked(action, field, "This was not considered. Does the action have to change?")
        : shown(action, field, "This was not considered. What was said: " + equality.note());
  }

  private static Stream<Finding> asked(ActionFields action, String field, String sentence) {
    return Stream.of(Finding.ofAction(action.actionId(), field, sentence));
  }

  private static Stream<Finding> shown(ActionFields action, String field, String sentence) {
    return asked(action, field, sentence).map(Finding::shown);
  }
}
