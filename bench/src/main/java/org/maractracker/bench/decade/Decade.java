package org.maractracker.bench.decade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Plan of the decade: how often the year is told, of which MARACs and when. The last year of each
 * ends when the year itself did, or up to a few weeks before.
 *
 * @param year what is told
 * @param tellings each MARAC's years
 */
record Decade(StoredYear year, List<Telling> tellings) {

  private static final int MARACS = 6;
  private static final int YEARS = 10;
  private static final int WEEKS_BETWEEN = 63;

  Decade {
    tellings = List.copyOf(tellings);
  }

  /**
   * Plans the number of tellings that comes nearest to a number of events: of six MARACs, and of
   * more only when each has its ten years.
   */
  static Decade of(long events, StoredYear year) {
    int tellings = Math.toIntExact(Math.max(1, Math.round((double) events / year.eventsOfAYear())));
    int maracs = Math.min(tellings, Math.max(MARACS, Math.ceilDiv(tellings, YEARS)));
    List<Telling> all = new ArrayList<>();
    for (int marac = 0; marac < maracs; marac++) {
      int years = tellings / maracs + (marac < tellings % maracs ? 1 : 0);
      for (int ago = 0; ago < years; ago++) {
        int weeks = ago * WEEKS_BETWEEN + marac % MARACS;
        all.add(Telling.of(all.size(), slug(marac), years - 1 - ago, weeks));
      }
    }
    return new Decade(year, all);
  }

  /** Plans the years of one MARAC, one after the other. */
  static Decade ofOneMarac(int years, StoredYear year) {
    return new Decade(
        year,
        IntStream.range(0, years)
            .mapToObj(ago -> Telling.of(ago, slug(0), years - 1 - ago, ago * WEEKS_BETWEEN))
            .toList());
  }

  private static String slug(int marac) {
    return marac == 0 ? "northshire" : "area-%02d".formatted(marac);
  }

  long events() {
    return tellings.stream()
        .mapToLong(telling -> telling.first() ? year.events().size() : year.eventsOfAYear())
        .sum();
  }

  /**
   * Passes on all events in the order of time over all MARACs, with positions from 1 without gaps.
   */
  void tell(Consumer<RetoldEvent> listener) {
    PriorityQueue<Cursor> cursors = new PriorityQueue<>(Comparator.comparing(Cursor::time));
    tellings.forEach(telling -> cursors.add(new Cursor(year, telling)));
    for (long position = 1; !cursors.isEmpty(); position++) {
      Cursor earliest = cursors.remove();
      listener.accept(earliest.take(position));
      if (!earliest.isAtItsEnd()) {
        cursors.add(earliest);
      }
    }
  }
}
