package org.maractracker.query.views.caseload;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.views.caseload.NameTable.NameWord;

/**
 * Search for cases by the name of somebody they are about: every word looked for must be one of the
 * same person's, or nearly so, in any order.
 */
final class NameSearch {

  /** Most cases of an answer: who finds more must say more of the name. */
  static final int MOST = 50;

  private final NameTable names;
  private final CaseTable cases;

  NameSearch(NameTable names, CaseTable cases) {
    this.names = names;
    this.cases = cases;
  }

  private record Person(UUID caseId, int number) {}

  /** Returns the cases found, those most like the name first, and of these the latest referral. */
  List<CaseState> find(String maracId, String name) {
    Set<List<NameToken>> readings = NameToken.readings(name);
    if (readings.isEmpty()) {
      return List.of();
    }
    Map<UUID, Double> found = new HashMap<>();
    names.like(maracId, readings.stream().flatMap(List::stream).distinct().toList()).stream()
        .collect(groupingBy(word -> new Person(word.caseId(), word.person())))
        .forEach((person, words) -> {
          double likeness =
              readings.stream().mapToDouble(wanted -> likeness(wanted, words)).max().orElse(0);
          if (likeness > 0) {
            found.merge(person.caseId(), likeness, Math::max);
          }
        });
    Map<UUID, CaseState> best = cases.load(best(found));
    return best.values().stream()
        .sorted(
            Comparator.<CaseState>comparingDouble(
                    file -> -Objects.requireNonNull(found.get(file.caseId())))
                .thenComparing(file -> file.referredOn().lastDay(), Comparator.reverseOrder())
                .thenComparing(CaseState::reference))
        .toList();
  }

  private static List<UUID> best(Map<UUID, Double> found) {
    return found.entrySet().stream()
        .sorted(
            Map.Entry.<UUID, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns how like they are in the mean; 0 where one word is not there at all. */
  private static double likeness(List<NameToken> wanted, List<NameWord> words) {
    double sum = 0;
    for (NameToken word : wanted) {
      double best = words.stream().mapToDouble(each -> word.likeness(each.token())).max().orElse(0);
      if (best == 0) {
        return 0;
      }
      sum += best;
    }
    return sum / wanted.size();
  }
}
