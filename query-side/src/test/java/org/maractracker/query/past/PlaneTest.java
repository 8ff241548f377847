package org.maractracker.query.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.EventTypes;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.query.Northshire;
import org.maractracker.store.RecordedEvent;

/** How a plane is cut, in letters: what is folded is the order in which events were told. */
class PlaneTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");

  private final List<Dated> events = new ArrayList<>();

  @Test
  void whatHappensAndIsToldInOrderTakesTwoRectanglesForEachEventButTheFirst() {
    told(0, 0);
    told(1, 1);
    told(2, 2);
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
    told(0, 0);
    told(1, 0);
    assertThat(spans())
        .containsExactlyInAnyOrder(
            "a: day 0 to 1, told 0 to ever", "ab: day 1 to ever, told 0 to ever");
  }

  @Test
  void whatIsToldLateWasSoAllTheTime() {
    told(0, 0);
    told(5, 5);
    told(2, 9);
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
    told(0, 5);
    told(0, 7);
    told(0, 6);
    assertThat(spans())
        .containsExactlyInAnyOrder(
            "a: day 0 to ever, told 5 to 6",
            "ac: day 0 to ever, told 6 to 7",
            "abc: day 0 to ever, told 7 to ever");
  }

  @Test
  void nothingIsThereBeforeTheEventItBeganWith() {
    told(3, 3);
    told(1, 1);
    assertThat(spans()).containsExactly("ab: day 3 to ever, told 3 to ever");
  }

  @Test
  void whatIsTheSameIsOneRectangle() {
    told(0, 0);
    told(1, 1);
    told(2, 2);
    assertThat(new Plane<>(events, PlaneTest::after).spans(state -> "there"))
        .extracting(PlaneTest::text)
        .containsExactly("there: day 0 to ever, told 0 to ever");
  }

  private void told(int day, int hour) {
    events.add(
        new Dated(
            FIRST.plusDays(day),
            new RecordedEvent(
                events.size() + 1L,
                "Action",
                "a",
                events.size(),
                EventTypes.of(ActionReopened.class).orElseThrow(),
                new ActionReopened(Northshire.id(1), "why", Northshire.on("2026-03-02")),
                Map.of(),
                THEN.plusSeconds(hour))));
  }

  private static String after(@Nullable String before, RecordedEvent each) {
    return (before == null ? "" : before) + (char) ('a' + each.version());
  }

  private List<String> spans() {
    return new Plane<>(events, PlaneTest::after)
        .spans(state -> state).stream().map(PlaneTest::text).toList();
  }

  private static String text(Span<String> span) {
    return "%s: day %s to %s, told %s to %s"
        .formatted(
            span.value(),
            day(span.fromDay()),
            day(span.toDay()),
            told(span.fromTold()),
            told(span.toTold()));
  }

  private static String day(LocalDate day) {
    return day.equals(Span.END_OF_DAYS) ? "ever" : "" + ChronoUnit.DAYS.between(FIRST, day);
  }

  private static String told(Instant instant) {
    return instant.equals(Span.END_OF_TIME)
        ? "ever"
        : "" + (instant.getEpochSecond() - THEN.getEpochSecond());
  }
}
