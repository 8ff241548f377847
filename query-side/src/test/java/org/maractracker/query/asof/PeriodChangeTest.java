package org.maractracker.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeriodChangeTest {

  private final Letters story = new Letters();

  @Test
  void whatHappensLastShortensOneRectangleAndAddsTwo() {
    for (int i = 0; i < 10; i++) {
      story.told(i, i);
    }
    List<BitemporalPeriod<String>> before = story.spans();
    story.told(10, 10);
    PeriodChange<String> recut = new PeriodChange<>(before, story.spans());

    assertThat(recut.gone()).hasSize(1);
    assertThat(recut.come()).hasSize(3);
  }

  @Test
  void whatIsStillTheSameIsNotWrittenAgain() {
    story.told(0, 0);
    story.told(1, 1);
    PeriodChange<String> recut = new PeriodChange<>(story.spans(), story.spans());

    assertThat(recut.gone()).isEmpty();
    assertThat(recut.come()).isEmpty();
  }

  static IntStream stories() {
    return IntStream.range(0, 200);
  }

  /** Told late, at once and out of order; two values begin at most corners, as two agencies may. */
  @ParameterizedTest
  @MethodSource("stories")
  void withoutWhatIsGoneAndWithWhatComesItIsAllThatIsThereNow(int seed) {
    Random chance = new Random(seed);
    List<BitemporalPeriod<String>> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      story.told(chance.nextInt(6), chance.nextInt(8));
      List<BitemporalPeriod<String>> after = new ArrayList<>(story.spans());
      after.addAll(beside(chance));
      PeriodChange<String> recut = new PeriodChange<>(List.copyOf(rows), after);
      assertThat(rows).containsAll(recut.gone());
      rows.removeIf(row -> recut.left().contains(PeriodChange.Corner.of(row)));
      rows.addAll(recut.come());

      assertThat(rows).containsExactlyInAnyOrderElementsOf(after);
    }
  }

  private List<BitemporalPeriod<String>> beside(Random chance) {
    int more = chance.nextInt(3);
    return story.spans().stream()
        .map(span -> span.of(value -> value.length() % 3 + "-" + more))
        .toList();
  }
}
