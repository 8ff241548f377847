package org.maractracker.query.engine.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
import org.maractracker.store.events.RecordedEvent;

/**
 * In-memory fold of the rows that one batch touches: loaded with one select, brought up to the
 * batch's last event, and returned to be written together.
 */
public final class BatchFold {

  private BatchFold() {}

  public static List<RecordedEvent> of(
      Class<? extends TrackerEvent> family, List<RecordedEvent> batch) {
    return batch.stream().filter(recorded -> family.isInstance(recorded.event())).toList();
  }

  @FunctionalInterface
  public interface Fold<R> {

    /**
     * Returns the row after an event; the same row when it has applied the event before, or the
     * event does not concern it.
     *
     * @param before null before its first event
     */
    @Nullable R after(@Nullable R before, RecordedEvent event);
  }

  /**
   * Returns the rows that these events change, as they are after the last event.
   *
   * @param key which row an event is about
   * @param load selects the stored rows, by key
   */
  public static <K, R> Collection<R> changed(
      List<RecordedEvent> events,
      Function<RecordedEvent, K> key,
      Function<Collection<K>, Map<K, R>> load,
      Fold<R> fold) {
    if (events.isEmpty()) {
      return List.of();
    }
    Map<K, R> rows = new HashMap<>(load.apply(events.stream().map(key).distinct().toList()));
    Map<K, R> changed = new LinkedHashMap<>();
    for (RecordedEvent event : events) {
      K row = key.apply(event);
      R before = rows.get(row);
      R after = fold.after(before, event);
      if (after != null && !after.equals(before)) {
        rows.put(row, after);
        changed.put(row, after);
      }
    }
    return changed.values();
  }
}
