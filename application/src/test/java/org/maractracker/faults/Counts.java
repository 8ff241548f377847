package org.maractracker.faults;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.maractracker.faults.Letter.Fate;

/** What docs/reliability.md tells of a run. */
final class Counts {

  private final Map<Fault, Integer> rounds = new EnumMap<>(Fault.class);
  private long sentAgain;

  void round(Fault fault) {
    rounds.merge(fault, 1, Integer::sum);
  }

  void sentAgain(long letters) {
    sentAgain += letters;
  }

  @SuppressWarnings("SystemOut")
  void print(List<Letter> letters, List<Follower> followers) {
    System.out.printf(
        "Faults survived: %s%nCommands acknowledged %d, refused %d, sent again because unanswered %d; connections of followers %s, changes heard by each %d%n",
        rounds,
        with(Fate.ACKNOWLEDGED, letters),
        with(Fate.REFUSED, letters),
        sentAgain,
        followers.stream().map(Follower::connections).toList(),
        followers.getFirst().heard().size());
  }

  private static long with(Fate fate, List<Letter> letters) {
    return letters.stream().filter(letter -> letter.fate() == fate).count();
  }
}
