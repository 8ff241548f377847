package org.maractracker.query.planning.earlier;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maractracker.query.model.casefile.CaseState;

/**
 * Rule on which of the cases linked by repeats are earlier than one of them. A coordinator may name
 * the first case or the last as the one that a case repeats; those between belong just as much to
 * what was tried before.
 *
 * @param cases the linked cases, the one asked about among them
 */
record Repeats(CaseState of, Map<UUID, CaseState> cases) {

  static Repeats of(CaseState file, Collection<CaseState> story) {
    return new Repeats(
        file,
        story.stream()
            .filter(each -> each.maracId().equals(file.maracId()))
            .collect(Collectors.toMap(CaseState::caseId, Function.identity())));
  }

  /** Returns the earlier cases, the newest first. */
  List<CaseState> earlier() {
    Set<UUID> before = repeatedBy(of);
    return cases.values().stream()
        .filter(each -> before.contains(each.caseId()) || isEarlier(each))
        .sorted(
            Comparator.comparing((CaseState each) -> each.referredOn().firstDay())
                .thenComparingLong(each -> each.referral().openedAt())
                .reversed())
        .toList();
  }

  /**
   * Returns whether the other was referred before, or may have been, and does not itself repeat the
   * case asked about.
   */
  private boolean isEarlier(CaseState other) {
    return !other.caseId().equals(of.caseId())
        && !other.referredOn().firstDay().isAfter(of.referredOn().lastDay())
        && !repeatedBy(other).contains(of.caseId());
  }

  private Set<UUID> repeatedBy(CaseState file) {
    Set<UUID> chain = new HashSet<>();
    CaseState each = file;
    while (each != null && each.repeatOf() != null && chain.add(each.repeatOf())) {
      each = cases.get(each.repeatOf());
    }
    return chain;
  }
}
