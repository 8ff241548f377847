package org.maractracker.query.documents.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.wording.AnsweredPrompts;
import org.maractracker.query.model.wording.CaseNarrator;
import org.maractracker.query.model.wording.InWords;
import org.maractracker.query.model.wording.Narrator;
import org.maractracker.store.events.RecordedEvent;

/**
 * Narrator for who reviews a case years later and was not there: each event's sentence, with whom
 * the case is about, how contact could safely be made, and what an action was for.
 */
final class ChronologyNarrator {

  private final CaseRecord file;
  private final Narrator narrator;
  private final Map<UUID, String> risks = new HashMap<>();

  /** Each action after the event at a position. */
  private final Map<Long, ActionState> states = new HashMap<>();

  ChronologyNarrator(CaseRecord file) {
    this.file = file;
    narrator = new Narrator(file.marac()::nameOf);
    Map<String, ActionState> actions = new HashMap<>();
    for (RecordedEvent recorded : file.events()) {
      if (recorded.event() instanceof RiskIdentified risk) {
        risks.put(risk.riskId(), risk.description());
      }
      if (recorded.event() instanceof ActionEvent) {
        String id = recorded.aggregateId();
        actions.put(id, ActionState.after(actions.get(id), recorded));
        states.put(recorded.position(), Objects.requireNonNull(actions.get(id)));
      }
    }
  }

  String tell(RecordedEvent recorded) {
    List<String> told = new ArrayList<>();
    switch (recorded.event()) {
      case ActionEvent event -> {
        told.add(narrator.tell(event));
        ActionFields action =
            ActionFields.of(Objects.requireNonNull(states.get(recorded.position())));
        if (event instanceof ActionAgreed agreed) {
          told.addAll(plan(agreed));
          told.addAll(sentences(AnsweredPrompts.of(action)));
        } else if (event instanceof PromptsAnswered) {
          told.addAll(sentences(AnsweredPrompts.of(action)));
        }
      }
      case CaseEvent event -> {
        told.add(CaseNarrator.tell(event));
        if (event instanceof CaseOpened opened) {
          told.addAll(opening(opened));
        } else if (event instanceof SafeContactChanged changed) {
          told.addAll(contact(changed.safeContact()));
        }
      }
      default -> throw new IllegalStateException("Of no action and no case");
    }
    return String.join(" ", told);
  }

  private List<String> plan(ActionAgreed agreed) {
    List<String> told = new ArrayList<>();
    told.add("Done when: %s.".formatted(bare(agreed.successCriteria())));
    if (agreed.riskIds().isEmpty()) {
      told.add(
          agreed.notLinkedBecause() == null
              ? "It addresses no risk that was recorded."
              : "It addresses no risk: %s.".formatted(bare(agreed.notLinkedBecause())));
    } else {
      told.add(
          "It addresses: %s."
              .formatted(
                  agreed.riskIds().stream()
                      .map(risk -> bare(risks.getOrDefault(risk, "a risk of another case")))
                      .collect(Collectors.joining("; "))));
    }
    return told;
  }

  private List<String> opening(CaseOpened opened) {
    List<String> told = new ArrayList<>();
    told.add(
        "It is about %s."
            .formatted(
                Stream.concat(
                        Stream.of(opened.victim().name() + " (victim-survivor)"),
                        opened.parties().stream()
                            .map(each ->
                                "%s (%s)".formatted(each.label(), InWords.name(each.party()))))
                    .collect(Collectors.joining(", "))));
    if (file.repeats() != null) {
      told.add("It follows case %s.".formatted(file.repeats()));
    }
    told.addAll(contact(opened.safeContact()));
    return told;
  }

  private static List<String> contact(@Nullable SafeContact contact) {
    if (contact == null) {
      return List.of("How contact can safely be made is not known.");
    }
    List<String> told = new ArrayList<>();
    told.add("Safe to call: %s.".formatted(yes(contact.safeToCall())));
    told.add("Safe to leave a message: %s.".formatted(yes(contact.leaveMessage())));
    if (contact.times() != null) {
      told.add("Times: %s.".formatted(bare(contact.times())));
    }
    if (contact.doNotTell() != null) {
      told.add("Must not learn of it: %s.".formatted(bare(contact.doNotTell())));
    }
    return told;
  }

  private static String yes(@Nullable Boolean answer) {
    if (answer == null) {
      return "not known";
    }
    return answer ? "yes" : "no";
  }

  private static List<String> sentences(List<String> answers) {
    return answers.stream().map(answer -> bare(answer) + ".").toList();
  }

  /** Returns the text without the full stop at its end, which the sentence brings. */
  private static String bare(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }
}
