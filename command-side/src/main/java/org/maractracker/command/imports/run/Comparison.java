package org.maractracker.command.imports.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.imports.file.SheetRow;
import org.maractracker.command.imports.parse.ParsedRow;
import org.maractracker.events.action.ImportSource;

/**
 * Comparison that distinguishes new rows from those taken over before. A row is recognised by its
 * place; what stood at another place, of this file or another, is the same action when date, case,
 * name and words are the same, each stored one once. Two equal rows of one sheet are two actions.
 */
final class Comparison {

  private final String maracId;
  private final Map<ImportSource, ImportedRow> byPlace;
  private final List<ImportedRow> stored;

  Comparison(String maracId, Collection<ImportedRow> stored) {
    this.maracId = maracId;
    this.stored = new ArrayList<>(stored);
    this.byPlace = stored.stream().collect(Collectors.toMap(ImportedRow::source, each -> each));
  }

  /**
   * Row with what was stored before.
   *
   * @param before at the same place; null when nothing was
   * @param elsewhere the same action from another place; null when there is none, or {@code before}
   *     is it
   */
  record Compared(
      ParsedRow reading, @Nullable ImportedRow before, @Nullable ImportedRow elsewhere) {

    boolean isNew() {
      return before == null && elsewhere == null && reading.action() != null;
    }

    /** Returns whether the place was known and the row says the same as before. */
    boolean saysTheSame() {
      return before != null && before.everything().equals(reading.line().everything());
    }
  }

  /** Compares a file's rows, in their order. */
  List<Compared> of(List<ParsedRow> readings) {
    Map<String, List<ParsedRow>> bySheet =
        readings.stream()
            .collect(
                Collectors.groupingBy(
                    reading -> String.valueOf(reading.line().source().sheet()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return bySheet.values().stream().flatMap(sheet -> ofSheet(sheet).stream()).toList();
  }

  private List<Compared> ofSheet(List<ParsedRow> sheet) {
    Set<ImportedRow> inPlace = new HashSet<>();
    sheet.stream()
        .map(ParsedRow::line)
        .filter(this::isInPlace)
        .map(this::before)
        .forEach(inPlace::add);
    Map<String, Deque<ImportedRow>> elsewhere = new HashMap<>();
    stored.stream()
        .filter(each -> !inPlace.contains(each))
        .forEach(
            each -> elsewhere.computeIfAbsent(each.which(), which -> new ArrayDeque<>()).add(each));
    List<Compared> compared = sheet.stream().map(reading -> compare(reading, elsewhere)).toList();
    compared.stream()
        .filter(Compared::isNew)
        .map(each -> ImportedRow.of(each.reading().line(), maracId, null, 0))
        .forEach(stored::add);
    return compared;
  }

  private Compared compare(ParsedRow reading, Map<String, Deque<ImportedRow>> elsewhere) {
    ImportedRow before = before(reading.line());
    if (isInPlace(reading.line()) || reading.action() == null) {
      return new Compared(reading, before, null);
    }
    Deque<ImportedRow> same = elsewhere.getOrDefault(reading.line().which(), new ArrayDeque<>());
    return new Compared(reading, before, same.poll());
  }

  private @Nullable ImportedRow before(SheetRow line) {
    return byPlace.get(line.source());
  }

  /** Returns whether the action at this place is still the one that was stored from it. */
  private boolean isInPlace(SheetRow line) {
    ImportedRow before = before(line);
    return before != null && before.which().equals(line.which());
  }
}
