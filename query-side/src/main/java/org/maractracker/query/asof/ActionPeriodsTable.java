package org.maractracker.query.asof;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.ViewTables;

/** Table {@code query.past_action} and the tables that belong to it. */
final class ActionPeriodsTable {

  private final ViewTables tables;
  private final BitemporalTable<SearchKeys> searched;
  private final BitemporalTable<String> concerned;
  private final BitemporalTable<UUID> onMeetings;

  ActionPeriodsTable(ViewTables tables) {
    this.tables = tables;
    searched =
        new BitemporalTable<>(
            tables, "past_action", "action_id", SearchKeys.COLUMNS, SearchKeys::row);
    concerned =
        new BitemporalTable<>(
            tables, "past_concerned", "action_id", "agency_id", id -> new Object[] {id});
    onMeetings =
        new BitemporalTable<>(
            tables, "past_on_meeting", "action_id", "meeting_id", id -> new Object[] {id});
  }

  private record Cuts(ActionPeriods before, ActionPeriods after) {

    static Cuts of(SearchHistoryTable.Change change) {
      return new Cuts(
          change.before().map(ActionPeriods::of).orElse(ActionPeriods.NOTHING),
          ActionPeriods.of(change.after()));
    }

    <T> PeriodChange<T> recut(Function<ActionPeriods, List<BitemporalPeriod<T>>> part) {
      return new PeriodChange<>(part.apply(before), part.apply(after));
    }

    boolean hadReaders() {
      return !before.readers().isEmpty();
    }

    boolean sameReaders() {
      return before.readers().equals(after.readers());
    }
  }

  void write(List<SearchHistoryTable.Change> changes) {
    Map<UUID, Cuts> cuts =
        changes.stream().collect(toMap(change -> UUID.fromString(change.after().id()), Cuts::of));
    searched.write(recut(cuts, ActionPeriods::searched));
    concerned.write(recut(cuts, ActionPeriods::concerned));
    onMeetings.write(recut(cuts, ActionPeriods::onMeetings));
    writeReaders(cuts);
  }

  private static <T> Map<UUID, PeriodChange<T>> recut(
      Map<UUID, Cuts> cuts, Function<ActionPeriods, List<BitemporalPeriod<T>>> part) {
    Map<UUID, PeriodChange<T>> recuts = new HashMap<>();
    cuts.forEach((action, cut) -> recuts.put(action, cut.recut(part)));
    return recuts;
  }

  private void writeReaders(Map<UUID, Cuts> cuts) {
    Map<UUID, Cuts> changed = new HashMap<>(cuts);
    changed.values().removeIf(Cuts::sameReaders);
    tables.delete(
        "past_reader (action_id)",
        changed.entrySet().stream()
            .filter(each -> each.getValue().hadReaders())
            .map(Map.Entry::getKey)
            .toList());
    tables.insert(
        "past_reader (action_id, agency_id, case_id)",
        changed.entrySet().stream()
            .flatMap(each -> rows(each.getKey(), each.getValue().after().readers()))
            .toList());
  }

  private static Stream<@Nullable Object[]> rows(UUID action, Set<ActionPeriods.Reader> readers) {
    return readers.stream()
        .map(reader -> new @Nullable Object[] {action, reader.agencyId(), reader.caseId()});
  }

  void clear() {
    searched.clear();
    concerned.clear();
    onMeetings.clear();
    tables.clear("past_reader");
  }
}
