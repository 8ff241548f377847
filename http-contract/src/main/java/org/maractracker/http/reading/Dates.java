package org.maractracker.http.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Days and instants in the form that requests have them in, where a text may be either. */
public final class Dates {

  private Dates() {}

  /** A day {@code 2026-03-29} that exists; empty for anything else. */
  public static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(TextForm.day(text));
    } catch (NotSuchAValue e) {
      return Optional.empty();
    }
  }

  /** An instant {@code 2026-03-29T23:30:00+01:00}; empty for anything else. */
  public static Optional<Instant> instant(String text) {
    try {
      return Optional.of(TextForm.instant(text));
    } catch (NotSuchAValue e) {
      return Optional.empty();
    }
  }
}
