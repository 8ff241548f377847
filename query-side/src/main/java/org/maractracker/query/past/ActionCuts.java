package org.maractracker.query.past;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.view.ManyRows;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of {@code query.past_action} and what belongs to them. What most events leave as it was,
 * the agencies and the meetings, is not written again.
 */
final class ActionCuts {

  private final JdbcTemplate jdbc;
  private final ManyRows many;
  private final SpanTable<Searched> searched;
  private final SpanTable<String> concerned;
  private final SpanTable<UUID> onMeetings;

  ActionCuts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    many = new ManyRows(jdbc);
    searched =
        new SpanTable<>(jdbc, "query.past_action", "action_id", Searched.COLUMNS, Searched::row);
    concerned =
        new SpanTable<>(
            jdbc, "query.past_concerned", "action_id", "agency_id", id -> new Object[] {id});
    onMeetings =
        new SpanTable<>(
            jdbc, "query.past_on_meeting", "action_id", "meeting_id", id -> new Object[] {id});
  }

  /** How an action's plane was cut, and is now. */
  private record Recut(ActionCut before, ActionCut after) {

    static Recut of(Trails.Change change) {
      return new Recut(
          change.before().map(ActionCut::of).orElse(ActionCut.NOTHING),
          ActionCut.of(change.after()));
    }
  }

  void write(List<Trails.Change> changes) {
    Map<UUID, Recut> recuts =
        changes.stream().collect(toMap(change -> UUID.fromString(change.after().id()), Recut::of));
    Set<UUID> there =
        changes.stream()
            .filter(change -> change.before().isPresent())
            .map(change -> UUID.fromString(change.after().id()))
            .collect(toSet());
    searched.write(changed(recuts, ActionCut::searched), there);
    concerned.write(changed(recuts, ActionCut::concerned), there);
    onMeetings.write(changed(recuts, ActionCut::onMeetings), there);
    writeReaders(changed(recuts, ActionCut::readers), there);
  }

  private static <T> Map<UUID, T> changed(Map<UUID, Recut> recuts, Function<ActionCut, T> part) {
    Map<UUID, T> changed = new LinkedHashMap<>();
    recuts.forEach((action, recut) -> {
      T after = part.apply(recut.after());
      if (!after.equals(part.apply(recut.before()))) {
        changed.put(action, after);
      }
    });
    return changed;
  }

  private void writeReaders(Map<UUID, Set<ActionCut.Reader>> readers, Set<UUID> there) {
    many.delete(
        "query.past_reader",
        "action_id",
        readers.keySet().stream().filter(there::contains).toList());
    many.insert(
        "query.past_reader (action_id, agency_id, case_id)",
        readers.entrySet().stream().flatMap(of -> rows(of.getKey(), of.getValue())).toList());
  }

  private static Stream<@Nullable Object[]> rows(UUID action, Set<ActionCut.Reader> readers) {
    return readers.stream()
        .map(reader -> new @Nullable Object[] {action, reader.agencyId(), reader.caseId()});
  }

  void clear() {
    searched.clear();
    concerned.clear();
    onMeetings.clear();
    jdbc.update("delete from query.past_reader");
  }
}
