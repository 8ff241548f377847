package org.maractracker.query.planning.earlier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.query.model.casefile.CaseState;

/**
 * Plan of an earlier case, with its results.
 *
 * @param reference the case number, unique in the MARAC
 * @param repeatOf the case it repeated itself; null when none was named
 * @param withinWindow whether the case asked about is a repeat of this one: its perpetrator was not
 *     said to be another, and its incident (where that was not said, its referral) falls in the
 *     window that this one's referral opened, as the MARAC's window is set now
 * @param risks all ever identified, in that order
 * @param actions all ever agreed, in that order
 * @param results how many actions had each result; every result is named
 */
record EarlierPlan(
    UUID caseId,
    String maracId,
    String reference,
    PartialDate referredOn,
    @Nullable UUID repeatOf,
    boolean withinWindow,
    boolean closed,
    List<EarlierRisk> risks,
    List<EarlierAction> actions,
    Map<Result, Integer> results) {

  static EarlierPlan of(CaseState file, boolean withinWindow, List<EarlierAction> actions) {
    return new EarlierPlan(
        file.caseId(),
        file.maracId(),
        file.reference(),
        file.referredOn(),
        file.repeatOf(),
        withinWindow,
        file.closed(),
        file.risks().stream().map(EarlierRisk::of).toList(),
        actions,
        counted(actions));
  }

  private static Map<Result, Integer> counted(List<EarlierAction> actions) {
    Map<Result, Integer> results = new EnumMap<>(Result.class);
    for (Result result : Result.values()) {
      results.put(result, 0);
    }
    actions.forEach(action -> results.merge(action.result(), 1, Integer::sum));
    return results;
  }
}
