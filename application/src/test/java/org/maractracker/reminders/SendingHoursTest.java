package org.maractracker.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maractracker.query.views.outstanding.RemindingMarac;

/** When a day's reminders begin, by a clock that goes on minute by minute. */
class SendingHoursTest {

  /** When a node that looks every minute begins a new day, as {@link Reminders} decides it. */
  private static List<String> beginnings(RemindingMarac marac, String from, String to) {
    List<String> begun = new ArrayList<>();
    LocalDate planned = LocalDate.MIN;
    Instant end = Instant.parse(to);
    for (Instant now = Instant.parse(from);
        now.isBefore(end);
        now = now.plus(Duration.ofMinutes(1))) {
      LocalDate today = SendingHours.today(marac, now);
      if (SendingHours.haveBegun(marac, now) && planned.isBefore(today)) {
        planned = today;
        begun.add(now.toString());
      }
    }
    return begun;
  }

  @Test
  void keepsItsHourThroughBothClockChanges() {
    RemindingMarac london = Practices.at("Europe/London", 8);
    assertThat(beginnings(london, "2027-03-27T00:00:00Z", "2027-03-30T00:00:00Z"))
        .containsExactly("2027-03-27T08:00:00Z", "2027-03-28T07:00:00Z", "2027-03-29T07:00:00Z");
    assertThat(beginnings(london, "2027-10-29T23:00:00Z", "2027-11-02T00:00:00Z"))
        .containsExactly("2027-10-30T07:00:00Z", "2027-10-31T08:00:00Z", "2027-11-01T08:00:00Z");
  }

  @Test
  void sendsAlsoAtAnHourThatIsLeftOut() {
    assertThat(
            beginnings(
                Practices.at("Europe/London", 1), "2027-03-27T00:00:00Z", "2027-03-29T23:00:00Z"))
        .containsExactly("2027-03-27T01:00:00Z", "2027-03-28T01:00:00Z", "2027-03-29T00:00:00Z");
    assertThat(
            beginnings(
                Practices.at("Africa/Cairo", 0), "2027-04-28T22:00:00Z", "2027-05-01T20:00:00Z"))
        .containsExactly("2027-04-28T22:00:00Z", "2027-04-29T22:00:00Z", "2027-04-30T21:00:00Z");
  }

  @Test
  void sendsOnceAtAnHourThatComesTwice() {
    assertThat(
            beginnings(
                Practices.at("Europe/London", 1), "2027-10-30T00:00:00Z", "2027-11-01T12:00:00Z"))
        .containsExactly("2027-10-30T00:00:00Z", "2027-10-31T00:00:00Z", "2027-11-01T01:00:00Z");
  }

  @Test
  void goesOnThroughTheEndOfAYearAndALeapDay() {
    RemindingMarac midnight = Practices.at("Europe/London", 0);
    assertThat(beginnings(midnight, "2027-12-30T12:00:00Z", "2028-01-02T12:00:00Z"))
        .containsExactly(
            "2027-12-30T12:00:00Z",
            "2027-12-31T00:00:00Z",
            "2028-01-01T00:00:00Z",
            "2028-01-02T00:00:00Z");
    assertThat(
            beginnings(
                Practices.at("Europe/London", 23), "2028-02-28T00:00:00Z", "2028-03-02T00:00:00Z"))
        .containsExactly("2028-02-28T23:00:00Z", "2028-02-29T23:00:00Z", "2028-03-01T23:00:00Z");
  }

  @Test
  void countsTheDaysOfTheMaracsOwnZone() {
    assertThat(
            beginnings(
                Practices.at("Pacific/Auckland", 8),
                "2027-12-30T12:00:00Z",
                "2028-01-01T00:00:00Z"))
        .containsExactly("2027-12-30T19:00:00Z", "2027-12-31T19:00:00Z");
    assertThat(
            beginnings(
                Practices.at("America/Los_Angeles", 8),
                "2027-12-30T12:00:00Z",
                "2028-01-01T20:00:00Z"))
        .containsExactly("2027-12-30T16:00:00Z", "2027-12-31T16:00:00Z", "2028-01-01T16:00:00Z");
  }

  @Test
  void begunIsTheDayOfANodeThatComesLate() {
    RemindingMarac london = Practices.at("Europe/London", 8);
    assertThat(beginnings(london, "2027-06-07T20:15:00Z", "2027-06-08T20:00:00Z"))
        .containsExactly("2027-06-07T20:15:00Z", "2027-06-08T07:00:00Z");
  }
}
