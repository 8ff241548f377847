package org.maractracker.query.views.changes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.MaracAccess;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.access.ActionAccess;
import org.maractracker.query.model.access.ActionAccessTable;
import org.maractracker.query.model.action.EventNames;
import org.maractracker.query.model.action.PassedOn;
import org.maractracker.store.events.EventArchive;
import org.springframework.stereotype.Component;

/** Feed of changes, in pages, for one audience. */
@Component
class ChangesFeed {

  /** Page size, which bounds what one subscriber holds in memory at a time. */
  static final int PAGE = 500;

  private static final Set<String> REALLOCATIONS = Set.of(EventNames.of(ActionReallocated.class));

  private final ChangesTable table;
  private final ActionAccessTable standings;
  private final EventArchive archive;
  private final MaracAccess access;

  ChangesFeed(ChangesTable table, ViewTables tables, EventArchive archive, MaracAccess access) {
    this.table = table;
    this.archive = archive;
    this.access = access;
    this.standings = new ActionAccessTable(tables, ChangesProjection.NAME);
  }

  /**
   * Page of changes.
   *
   * @param changes those to be sent, in order
   * @param readTo the position up to which there are no others
   */
  record Excerpt(List<Change> changes, long readTo) {}

  /**
   * Returns the changes for the audience after one position and up to another, at most a page.
   *
   * @param upTo a position that every view has applied
   */
  Excerpt next(Audience subscribed, long after, long upTo) {
    Audience audience = subscribed.countedBy(access);
    List<Change> page = table.between(audience.maracs(), after, upTo, PAGE);
    long readTo = page.isEmpty() ? after : page.getLast().position();
    return new Excerpt(allowed(audience, page.stream().filter(audience::hears).toList()), readTo);
  }

  /** Removes changes that the agency may no longer read, or that came after it had passed it on. */
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
                || mayRead(audience, now.get(UUID.fromString(change.id())), change))
        .toList();
  }

  private boolean mayRead(Audience audience, @Nullable ActionAccess action, Change change) {
    if (action == null) {
      return false;
    }
    Set<String> agencies = audience.agenciesIn(action.maracId());
    return !Collections.disjoint(agencies, action.concerned())
        || (!Collections.disjoint(agencies, action.formerOwners())
            && change.position() <= passedOnAt(change.id(), agencies));
  }

  private long passedOnAt(String actionId, Set<String> agencies) {
    return PassedOn.position(archive.forFolding(List.of(actionId), REALLOCATIONS), agencies);
  }
}
