package org.maractracker.query.planning.earlier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.planning.plan.PlanAction;
import org.maractracker.query.planning.plan.PlanSnapshot;

/**
 * Plans of the cases before a case.
 *
 * @param items the earlier cases, the newest first; none when it repeats none
 * @param position of the store: everything up to it is in the answer, and nothing after it
 * @param stale true when something may be missing; left out otherwise
 */
record EarlierPlans(
    UUID caseId,
    String maracId,
    List<EarlierPlan> items,
    long position,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {

  /** Returns the plans of those of the linked cases that are earlier. */
  static List<EarlierPlan> before(CaseState file, PlanSnapshot story) {
    return Repeats.of(file, story.cases()).earlier().stream()
        .map(earlier -> plan(earlier, file, story))
        .toList();
  }

  private static EarlierPlan plan(CaseState earlier, CaseState file, PlanSnapshot story) {
    boolean withinWindow =
        story.marac(file.maracId()).map(marac -> marac.isRepeat(earlier, file)).orElse(false);
    return EarlierPlan.of(
        earlier,
        withinWindow,
        story.actions().stream()
            .filter(action -> isOf(earlier, action))
            .map(EarlierAction::of)
            .toList());
  }

  private static boolean isOf(CaseState file, PlanAction action) {
    return file.caseId().equals(action.fields().caseId());
  }
}
