package org.maractracker.command.imports.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventTypes;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ListedCase;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Reader of what lists said of whom actions are for, so that who plans can link them to their
 * cases. It stands in the events alone, and in no report that is kept.
 */
@Component
class ListedCases {

  private static final Set<String> IMPORTED =
      Set.of(EventTypes.of(ActionImported.class).orElseThrow().name());

  private final EventArchive archive;

  ListedCases(EventArchive archive) {
    this.archive = archive;
  }

  /** Returns the rows of a report with these words, where their action has no case by the list. */
  List<RowReport> shown(List<RowReport> rows) {
    Set<String> ids =
        rows.stream()
            .filter(row -> row.caseId() == null)
            .flatMap(row -> Stream.ofNullable(row.actionId()))
            .map(UUID::toString)
            .collect(Collectors.toSet());
    Map<@Nullable UUID, ListedCase> listed = new HashMap<>();
    if (!ids.isEmpty()) {
      for (RecordedEvent each : archive.forFolding(ids, IMPORTED)) {
        if (each.event() instanceof ActionImported imported && imported.listed() != null) {
          listed.put(imported.actionId(), imported.listed());
        }
      }
    }
    return rows.stream().map(row -> row.of(listed.get(row.actionId()))).toList();
  }
}
