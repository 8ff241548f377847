package org.maractracker.command.warning;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.warning.Warning.Reference;
import org.maractracker.events.EventTypes;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.store.events.EventArchive;
import org.springframework.stereotype.Component;

/**
 * Warning that an agency has an open action for the case already that says much the same: two
 * people typed it, or one twice who was not sure that it was taken. Two agencies may well do the
 * same.
 */
@Component
public final class AlreadyOnThePlan {

  /** Code by which clients recognise the warning. */
  static final String CODE = "already-on-the-plan";

  private static final Set<String> TYPES =
      Stream.of(
              ActionAgreed.class,
              ActionImported.class,
              ActionReworded.class,
              ActionReallocated.class,
              ActionCompleted.class,
              ActionReportedUnachievable.class,
              ActionRemovedFromPlan.class,
              ActionEnteredInError.class,
              ActionReopened.class)
          .map(type -> EventTypes.of(type).orElseThrow().name())
          .collect(toSet());

  private final PlanLookup plan;
  private final EventArchive archive;

  AlreadyOnThePlan(PlanLookup plan, EventArchive archive) {
    this.plan = plan;
    this.archive = archive;
  }

  /** Action that is on the plan. */
  private record Planned(
      UUID actionId,
      @Nullable UUID caseId,
      @Nullable String agencyId,
      Likeness likeness,
      boolean open) {

    static Planned of(Proposed proposed) {
      return new Planned(
          proposed.actionId(),
          proposed.caseId(),
          proposed.agencyId(),
          Likeness.of(proposed.description()),
          true);
    }

    static Planned after(@Nullable Planned before, TrackerEvent event) {
      return switch (event) {
        case ActionAgreed e ->
            begun(e.actionId(), e.caseId(), e.responsibleAgencyId(), e.description());
        case ActionImported e ->
            begun(e.actionId(), e.caseId(), e.responsibleAgencyId(), e.description());
        default -> Objects.requireNonNull(before).after(event);
      };
    }

    private static Planned begun(
        UUID actionId, @Nullable UUID caseId, @Nullable String agencyId, String description) {
      return new Planned(actionId, caseId, agencyId, Likeness.of(description), true);
    }

    private Planned after(TrackerEvent event) {
      return switch (event) {
        case ActionReworded e ->
            new Planned(actionId, caseId, agencyId, Likeness.of(e.description()), open);
        case ActionReallocated e -> new Planned(actionId, caseId, e.toAgencyId(), likeness, open);
        case ActionReopened _ -> new Planned(actionId, caseId, agencyId, likeness, true);
        default -> new Planned(actionId, caseId, agencyId, likeness, false);
      };
    }

    boolean isLike(Planned other) {
      return open
          && Objects.equals(caseId, other.caseId)
          && Objects.equals(agencyId, other.agencyId)
          && likeness.isMuchLike(other.likeness);
    }

    Reference reference() {
      return new Reference(caseId, actionId);
    }
  }

  /** Returns a warning for each of these that is like one on the plan, or like one before it. */
  public List<Warning> warnings(List<Proposed> proposed) {
    List<Planned> onPlan = new ArrayList<>(onPlan(proposed));
    List<Warning> warnings = new ArrayList<>();
    for (Proposed each : proposed) {
      Planned row = Planned.of(each);
      List<Reference> alike =
          onPlan.stream().filter(other -> other.isLike(row)).map(Planned::reference).toList();
      if (!alike.isEmpty()) {
        warnings.add(
            Warning.of(
                CODE,
                each.field(),
                "This agency has an open action for this case already that says much the same. If"
                    + " it is the same, enter one of them in error.",
                alike));
      }
      onPlan.add(row);
    }
    return List.copyOf(warnings);
  }

  private List<Planned> onPlan(List<Proposed> proposed) {
    List<String> ids =
        plan.ofCases(proposed.stream().map(Proposed::caseId).collect(toSet())).stream()
            .map(Reference::actionId)
            .map(String::valueOf)
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, Planned> actions = new LinkedHashMap<>();
    archive
        .forFolding(ids, TYPES)
        .forEach(each -> {
          UUID actionId = ((ActionEvent) each.event()).actionId();
          actions.put(actionId, Planned.after(actions.get(actionId), each.event()));
        });
    return List.copyOf(actions.values());
  }
}
