package org.maractracker.query.past;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.view.ManyRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code query.past_action} and what belongs to them. */
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
  private record Cuts(ActionCut before, ActionCut after) {

    static Cuts of(Trails.Change change) {
      return new Cuts(
          change.before().map(ActionCut::of).orElse(ActionCut.NOTHING),
          ActionCut.of(change.after()));
    }

    <T> Recut<T> recut(Function<ActionCut, List<Span<T>>> part) {
      return new Recut<>(part.apply(before), part.apply(after));
    }

    boolean hadReaders() {
      return !before.readers().isEmpty();
    }

    boolean sameReaders() {
      return before.readers().equals(after.readers());
    }
  }

  void write(List<Trails.Change> changes) {
    Map<UUID, Cuts> cuts =
        changes.stream().collect(toMap(change -> UUID.fromString(change.after().id()), Cuts::of));
    searched.write(recut(cuts, ActionCut::searched));
    concerned.write(recut(cuts, ActionCut::concerned));
    onMeetings.write(recut(cuts, ActionCut::onMeetings));
    writeReaders(cuts);
  }

  private static <T> Map<UUID, Recut<T>> recut(
      Map<UUID, Cuts> cuts, Function<ActionCut, List<Span<T>>> part) {
    Map<UUID, Recut<T>> recuts = new HashMap<>();
    cuts.forEach((action, cut) -> recuts.put(action, cut.recut(part)));
    return recuts;
  }

  private void writeReaders(Map<UUID, Cuts> cuts) {
    Map<UUID, Cuts> changed = new HashMap<>(cuts);
    changed.values().removeIf(Cuts::sameReaders);
    many.delete(
        "query.past_reader",
        "action_id",
        changed.entrySet().stream()
            .filter(each -> each.getValue().hadReaders())
            .map(Map.Entry::getKey)
            .toList());
    many.insert(
        "query.past_reader (action_id, agency_id, case_id)",
        changed.entrySet().stream()
            .flatMap(each -> rows(each.getKey(), each.getValue().after().readers()))
            .toList());
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
