package org.maractracker.bench.year;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * Meeting that takes place.
 *
 * @param id the meeting
 * @param number its place among those that take place
 * @param date its final day
 * @param present the agencies in attendance, each as often as its share: one with a share of four
 *     is in here four times
 */
record Sitting(UUID id, int number, LocalDate date, List<String> present) {

  /** Returns when the n-th item of the agenda comes up; an item takes twelve minutes. */
  LocalDateTime slot(int n) {
    return date.atTime(LocalTime.of(9, 30)).plusMinutes(12L * (n % 20));
  }
}
