package org.maractracker.bench.year;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A meeting that takes place.
 *
 * @param id the meeting
 * @param number its place among those that take place
 * @param date its day in the end
 * @param present the agencies in attendance, by how much they take on: one with a share of four is
 *     in here four times
 */
record Sitting(UUID id, int number, LocalDate date, List<String> present) {

  /** When the n-th thing on the agenda comes up; one takes twelve minutes. */
  LocalDateTime slot(int n) {
    return date.atTime(LocalTime.of(9, 30)).plusMinutes(12L * (n % 20));
  }
}
