package org.maractracker.query.views.changes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.access.ActionAccess;
import org.maractracker.query.model.access.ActionAccessTable;
import org.springframework.stereotype.Component;

/** Pages of changes as one audience is to hear them. */
@Component
class ChangesFeed {

  /** Bounds what one subscriber holds in memory at a time. */
  static final int PAGE = 500;

  private final ChangesTable table;
  private final ActionAccessTable standings;

  ChangesFeed(ChangesTable table, ViewTables tables) {
    this.table = table;
    this.standings = new ActionAccessTable(tables, ChangesProjection.NAME);
  }

  /**
   * The next changes.
   *
   * @param changes those to be told, in order
   * @param readTo the position up to which there are no others
   */
  record Excerpt(List<Change> changes, long readTo) {}

  /**
   * What the audience is to hear after a position, up to another, a page at most.
   *
   * @param upTo a position that every view has applied
   */
  Excerpt next(Audience audience, long after, long upTo) {
    List<Change> page = table.between(audience.maracs(), after, upTo, PAGE);
    long readTo = page.isEmpty() ? after : page.getLast().position();
    return new Excerpt(allowed(audience, page.stream().filter(audience::hears).toList()), readTo);
  }

  /** Without what an agency was once told of an action and may no longer read. */
  private List<Change> allowed(Audience audience, List<Change> changes) {
    Set<UUID> asked =
        changes.stream()
            .filter(audience::mustStillBeAllowed)
            .map(change -> UUID.fromString(change.id()))
            .collect(Collectors.toSet());
    if (asked.isEmpty()) {
      return changes;
    }
    Map<UUID, ActionAccess> now = standings.of(asked);
    return changes.stream()
        .filter(change ->
            !audience.mustStillBeAllowed(change)
                || mayRead(audience, now.get(UUID.fromString(change.id()))))
        .toList();
  }

  private static boolean mayRead(Audience audience, @Nullable ActionAccess action) {
    return action != null
        && !Collections.disjoint(audience.agenciesIn(action.maracId()), action.readers());
  }
}
