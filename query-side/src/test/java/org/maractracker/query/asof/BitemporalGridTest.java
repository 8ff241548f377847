package org.maractracker.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a plane is cut, in letters. */
class BitemporalGridTest {

  private final Letters story = new Letters();

  @Test
  void whatHappensAndIsToldInOrderTakesTwoRectanglesForEachEventButTheFirst() {
    story.told(0, 0);
    story.told(1, 1);
    story.told(2, 2);
    assertThat(spans())
        .containsExactlyInAnyOrder(
            "a: day 0 to 1, told 0 to ever",
            "a: day 1 to ever, told 0 to 1",
            "ab: day 1 to 2, told 1 to ever",
            "ab: day 2 to ever, told 1 to 2",
            "abc: day 2 to ever, told 2 to ever");
  }

  @Test
  void whatIsToldAtOnceIsCutByDaysAlone() {
    story.told(0, 0);
    story.told(1, 0);
    assertThat(spans())
        .containsExactlyInAnyOrder(
            "a: day 0 to 1, told 0 to ever", "ab: day 1 to ever, told 0 to ever");
  }

  @Test
  void whatIsToldLateWasSoAllTheTime() {
    story.told(0, 0);
    story.told(5, 5);
    story.told(2, 9);
    assertThat(spans())
        .containsExactlyInAnyOrder(
            "a: day 0 to 2, told 0 to ever",
            "a: day 2 to 5, told 0 to 9",
            "ac: day 2 to 5, told 9 to ever",
            "a: day 5 to ever, told 0 to 5",
            "ab: day 5 to ever, told 5 to 9",
            "abc: day 5 to ever, told 9 to ever");
  }

  @Test
  void whatIsRecordedOutOfOrderIsFoldedInTheOrderItWasRecorded() {
    story.told(0, 5);
    story.told(0, 7);
    story.told(0, 6);
    assertThat(spans())
        .containsExactlyInAnyOrder(
            "a: day 0 to ever, told 5 to 6",
            "ac: day 0 to ever, told 6 to 7",
            "abc: day 0 to ever, told 7 to ever");
  }

  @Test
  void nothingIsThereBeforeTheEventItBeganWith() {
    story.told(3, 3);
    story.told(1, 1);
    assertThat(spans()).containsExactly("ab: day 3 to ever, told 3 to ever");
  }

  @Test
  void whatIsTheSameIsOneRectangle() {
    story.told(0, 0);
    story.told(1, 1);
    story.told(2, 2);
    assertThat(story.plane().spans(state -> "there"))
        .extracting(BitemporalGridTest::text)
        .containsExactly("there: day 0 to ever, told 0 to ever");
  }

  private List<String> spans() {
    return story.spans().stream().map(BitemporalGridTest::text).toList();
  }

  private static String text(BitemporalPeriod<String> span) {
    return "%s: day %s to %s, told %s to %s"
        .formatted(
            span.value(),
            day(span.fromDay()),
            day(span.toDay()),
            told(span.fromTold()),
            told(span.toTold()));
  }

  private static String day(LocalDate day) {
    return day.equals(BitemporalPeriod.END_OF_DAYS)
        ? "ever"
        : "" + ChronoUnit.DAYS.between(Letters.FIRST, day);
  }

  private static String told(Instant instant) {
    return instant.equals(BitemporalPeriod.END_OF_TIME)
        ? "ever"
        : "" + (instant.getEpochSecond() - Letters.THEN.getEpochSecond());
  }
}
