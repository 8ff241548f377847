package org.maractracker.query.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
import org.maractracker.store.RecordedEvent;

/**
 * The rows one batch touches: loaded with one select, brought up to the batch's last event in
 * memory, and handed back to be written together.
 */
public final class BatchFold {

  private BatchFold() {}

  /** The events of the batch that belong to one family. */
  public static List<RecordedEvent> of(
      Class<? extends TrackerEvent> family, List<RecordedEvent> batch) {
    return batch.stream().filter(recorded -> family.isInstance(recorded.event())).toList();
  }

  /**
   * The rows that are not as they were before these events.
   *
   * @param key which row an event is about
   * @param load the rows there are, by key
   * @param step the row after an event; the row itself when it has seen the event before
   */
  public static <K, R> Collection<R> changed(
      List<RecordedEvent> events,
      Function<RecordedEvent, K> key,
      Function<Collection<K>, Map<K, R>> load,
      BiFunction<@Nullable R, RecordedEvent, R> step) {
    if (events.isEmpty()) {
      return List.of();
    }
    Map<K, R> before = load.apply(events.stream().map(key).distinct().toList());
    Map<K, R> after = new LinkedHashMap<>();
    for (RecordedEvent event : events) {
      K row = key.apply(event);
      R last = after.containsKey(row) ? after.get(row) : before.get(row);
      after.put(row, step.apply(last, event));
    }
    Collection<R> changed = new ArrayList<>(after.values());
    changed.removeAll(before.values());
    return changed;
  }
}
