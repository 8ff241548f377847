package org.maractracker.query.documents.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.documents.minutes.CaseHeard.RiskLine;
import org.maractracker.query.documents.minutes.MinutesDocument.Grid;
import org.maractracker.query.documents.minutes.MinutesDocument.Part;
import org.maractracker.query.model.wording.InWords;

/**
 * Layout of one case: who it is about, the risks, what was agreed, and the results of what was
 * agreed before.
 */
final class CasePages {

  private CasePages() {}

  /**
   * Returns the parts of a case.
   *
   * @param item its place on the agenda, from 1; the evidence names actions by it, as item 3.2
   */
  static List<Part> of(int item, CaseHeard heard) {
    String name = "Case " + heard.reference();
    return List.of(
        new Part(
            3,
            "%s: %s (item %d)".formatted(name, heard.victim(), item),
            introduction(heard),
            null,
            item > 1),
        Grids.grid(
            4,
            name + ": risks identified",
            "No risk is recorded.",
            Grid.of("No. 7", "Concerns 16", "Risk 42", "What is done about it 35"),
            heard.risks().stream().map(CasePages::cells).toList()),
        agreed(name + ": actions agreed at this meeting", 4, item + ".", heard.actions()),
        Grids.lines(4, name + ": earlier actions", "There is none.", heard.earlierActions()));
  }

  private static List<String> introduction(CaseHeard heard) {
    List<String> told = new ArrayList<>();
    told.add("Referred %s.".formatted(InWords.when(heard.referredOn())));
    if (heard.incidentOn() != null) {
      told.add("The incident was %s.".formatted(InWords.when(heard.incidentOn())));
    }
    if (heard.repeatOf() != null) {
      told.add(earlier(heard.repeatOf(), heard.samePerpetrator()));
    }
    if (!heard.parties().isEmpty()) {
      told.add(
          "Others it is about: %s."
              .formatted(
                  heard.parties().stream()
                      .map(each -> "%s (%s)".formatted(each.label(), InWords.name(each.party())))
                      .collect(Collectors.joining(", "))));
    }
    return told;
  }

  private static String earlier(String reference, @Nullable Boolean samePerpetrator) {
    return Boolean.FALSE.equals(samePerpetrator)
        ? "Follows case %s, with another perpetrator: no repeat.".formatted(reference)
        : "Repeats case %s.".formatted(reference);
  }

  private static List<String> cells(RiskLine risk) {
    return List.of(
        Integer.toString(risk.number()),
        InWords.title(risk.concerns()),
        risk.description(),
        risk.standing());
  }

  /**
   * Returns the part with the agreed actions.
   *
   * @param item stands before each number
   */
  static Part agreed(String heading, int level, String item, List<AgreedAction> actions) {
    return Grids.grid(
        level,
        heading,
        "None was agreed.",
        Grid.of(
            "No. 5",
            "Action, and how it is seen to be done 39",
            "Agency / representative 17",
            "Due 9",
            "Addresses 17",
            "Status 13"),
        actions.stream().map(action -> cells(item, action)).toList());
  }

  private static List<String> cells(String item, AgreedAction action) {
    ActionLine line = action.line();
    return List.of(
        item + action.number(),
        what(action),
        Grids.owner(line),
        line.dueOn() == null ? "No date" : InWords.shortDay(line.dueOn()),
        addresses(action),
        line.standing());
  }

  private static String what(AgreedAction action) {
    List<String> told = new ArrayList<>();
    told.add(action.line().action());
    told.add("Done when: " + ActionLineFormatter.orNot(action.successCriteria()));
    if (!action.prompts().isEmpty()) {
      told.add(String.join(". ", action.prompts()));
    }
    return String.join("\n", told);
  }

  private static String addresses(AgreedAction action) {
    List<String> told = new ArrayList<>();
    if (!action.addresses().isEmpty()) {
      told.add(
          "Risk "
              + action.addresses().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    } else {
      told.add(
          "No risk: "
              + Objects.requireNonNullElse(action.notLinkedBecause(), "no reason is recorded"));
    }
    if (!action.protects().isEmpty()) {
      told.add(
          "Protects or addresses: "
              + action.protects().stream().map(InWords::name).collect(Collectors.joining(", ")));
    }
    return String.join("\n", told);
  }
}
