package org.maractracker.command.warning;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maractracker.command.facts.OpenActions;
import org.maractracker.command.warning.PlanLookup.Worded;
import org.maractracker.command.warning.Warning.Reference;
import org.springframework.stereotype.Component;

/**
 * Warning that an agency has an open action for the case already in the same words, whatever their
 * order and endings: two people typed it, or one twice who was not sure that it was taken. Two
 * agencies may well do the same. The register finds them by the words alone, so that an agreement
 * does not read all there is for its case.
 */
@Component
public final class AlreadyOnThePlan {

  /** Code by which clients recognise the warning. */
  static final String CODE = "already-on-the-plan";

  private final PlanLookup plan;
  private final OpenActions open;

  AlreadyOnThePlan(PlanLookup plan, OpenActions open) {
    this.plan = plan;
    this.open = open;
  }

  /** Returns a warning for each of these that is on the plan, or like one before it. */
  public List<Warning> warnings(List<Proposed> proposed) {
    List<Worded> onPlan = new ArrayList<>(open(proposed));
    List<Warning> warnings = new ArrayList<>();
    for (Proposed each : proposed) {
      Worded row = worded(each);
      List<Reference> alike =
          onPlan.stream()
              .filter(other -> other.saysTheSameAs(row))
              .map(other -> new Reference(other.caseId(), other.actionId()))
              .toList();
      if (!alike.isEmpty()) {
        warnings.add(
            Warning.of(
                CODE,
                each.field(),
                "This agency has an open action for this case already that says the same. If it is"
                    + " the same, enter one of them in error.",
                alike));
      }
      onPlan.add(row);
    }
    return List.copyOf(warnings);
  }

  private List<Worded> open(List<Proposed> proposed) {
    List<Worded> found =
        plan.worded(
            proposed.stream().map(Proposed::caseId).collect(toSet()),
            proposed.stream().map(each -> Likeness.key(each.description())).collect(toSet()));
    Set<UUID> still =
        open.among(found.stream().map(Worded::actionId).toList()).stream().collect(toSet());
    return found.stream().filter(each -> still.contains(each.actionId())).toList();
  }

  private static Worded worded(Proposed proposed) {
    return new Worded(
        proposed.actionId(),
        proposed.caseId(),
        proposed.agencyId(),
        Likeness.key(proposed.description()));
  }
}
