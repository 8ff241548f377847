package org.maractracker.query.asof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.BatchFold;

/**
 * Grid of one thing's states on both axes: the days on which something happened to it, and the
 * instants at which something was recorded. Each cell holds the fold of the events that are later
 * than it on neither axis; null before there was anything.
 *
 * @param <S> the folded state
 */
final class BitemporalGrid<S> {

  /** Cells of one day, by instant. */
  private record Column<S>(LocalDate from, LocalDate to, List<@Nullable S> states) {}

  private final List<Instant> instants;
  private final List<Column<S>> columns = new ArrayList<>();

  /**
   * @param events in the order they were recorded
   */
  BitemporalGrid(List<DatedEvent> events, BatchFold.Fold<S> fold) {
    instants = events.stream().map(DatedEvent::told).distinct().sorted().toList();
    List<LocalDate> days = events.stream().map(DatedEvent::day).distinct().sorted().toList();
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i);
      List<DatedEvent> happened = events.stream().filter(each -> !each.day().isAfter(day)).toList();
      LocalDate next = i + 1 < days.size() ? days.get(i + 1) : BitemporalPeriod.END_OF_DAYS;
      columns.add(new Column<>(day, next, states(happened, fold)));
    }
  }

  private List<@Nullable S> states(List<DatedEvent> happened, BatchFold.Fold<S> fold) {
    if (toldInOrder(happened)) {
      return running(happened, fold);
    }
    List<@Nullable S> states = new ArrayList<>();
    for (Instant instant : instants) {
      states.add(folded(happened.stream().filter(each -> !each.told().isAfter(instant)), fold));
    }
    return states;
  }

  private static boolean toldInOrder(List<DatedEvent> events) {
    for (int i = 1; i < events.size(); i++) {
      if (events.get(i).told().isBefore(events.get(i - 1).told())) {
        return false;
      }
    }
    return true;
  }

  /** Folds each cell from the one before: the usual case, events recorded in order. */
  private List<@Nullable S> running(List<DatedEvent> happened, BatchFold.Fold<S> fold) {
    List<@Nullable S> states = new ArrayList<>();
    boolean begun = !happened.isEmpty() && happened.getFirst().begins();
    @Nullable S state = null;
    int next = 0;
    for (Instant instant : instants) {
      for (; begun && next < happened.size(); next++) {
        if (happened.get(next).told().isAfter(instant)) {
          break;
        }
        state = fold.after(state, happened.get(next).recorded());
      }
      states.add(state);
    }
    return states;
  }

  /**
   * Returns the fold of the events; null when the creation event is not among them, as there is
   * nothing yet that the others could have changed.
   */
  static <S> @Nullable S folded(Stream<DatedEvent> selected, BatchFold.Fold<S> fold) {
    List<DatedEvent> events = selected.toList();
    if (events.isEmpty() || !events.getFirst().begins()) {
      return null;
    }
    @Nullable S state = null;
    for (DatedEvent each : events) {
      state = fold.after(state, each.recorded());
    }
    return state;
  }

  /** Returns the present state, the fold of all events; null when there is none. */
  @Nullable S now() {
    return columns.isEmpty() ? null : columns.getLast().states.getLast();
  }

  /** Returns all states it ever had, in no order, some more than once. */
  List<S> all() {
    List<S> all = new ArrayList<>();
    for (Column<S> column : columns) {
      for (@Nullable S state : column.states) {
        if (state != null) {
          all.add(state);
        }
      }
    }
    return all;
  }

  /**
   * Returns the periods in which a view of the state is the same; they do not overlap.
   *
   * @param view null where there is nothing to find
   */
  <T> List<BitemporalPeriod<T>> spans(Function<S, @Nullable T> view) {
    List<BitemporalPeriod<T>> done = new ArrayList<>();
    List<BitemporalPeriod<T>> open = List.of();
    for (Column<S> column : columns) {
      List<BitemporalPeriod<T>> next = new ArrayList<>();
      for (BitemporalPeriod<T> span : runs(column, view)) {
        next.add(open.stream().filter(span::goesOnAs).findFirst().orElse(span));
      }
      for (BitemporalPeriod<T> span : open) {
        if (!next.contains(span)) {
          done.add(span.until(column.from));
        }
      }
      open = next;
    }
    done.addAll(open);
    return List.copyOf(done);
  }

  /** Returns the runs of equal cells in one column, each as if it lasted for good. */
  private <T> List<BitemporalPeriod<T>> runs(Column<S> column, Function<S, @Nullable T> view) {
    List<BitemporalPeriod<T>> runs = new ArrayList<>();
    for (int i = 0; i < instants.size(); i++) {
      @Nullable S state = column.states.get(i);
      @Nullable T value = state == null ? null : view.apply(state);
      if (value != null) {
        Instant to = i + 1 < instants.size() ? instants.get(i + 1) : BitemporalPeriod.END_OF_TIME;
        append(
            runs,
            new BitemporalPeriod<>(
                column.from, BitemporalPeriod.END_OF_DAYS, instants.get(i), to, value));
      }
    }
    return runs;
  }

  private static <T> void append(List<BitemporalPeriod<T>> runs, BitemporalPeriod<T> span) {
    BitemporalPeriod<T> last = runs.isEmpty() ? null : runs.getLast();
    if (last != null
        && last.toTold().equals(span.fromTold())
        && last.value().equals(span.value())) {
      runs.set(
          runs.size() - 1,
          new BitemporalPeriod<>(
              last.fromDay(), last.toDay(), last.fromTold(), span.toTold(), last.value()));
    } else {
      runs.add(span);
    }
  }
}
