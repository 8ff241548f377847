package org.maractracker.query.planning.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.ReadAccess;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.model.action.StatusEvents;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;

/** Reader of plans as of one moment and one position of the store. */
public final class PlanReader {

  private final PlanTable table;
  private final EventArchive archive;
  private final AsOfQueries past;
  private final AsOf moment;
  private final long position;
  private final Stale stale;

  PlanReader(
      PlanTable table,
      EventArchive archive,
      AsOfQueries past,
      AsOf moment,
      long position,
      Stale stale) {
    this.table = table;
    this.archive = archive;
    this.past = past;
    this.moment = moment;
    this.position = position;
    this.stale = stale;
  }

  /** Returns how far the view had read: what came later is in no answer. */
  public long position() {
    return position;
  }

  /**
   * Returns whether an answer about these may show less than was recorded.
   *
   * @return null when it does not, so that answers leave it out
   */
  public @Nullable Boolean isStale(Stream<?>... ids) {
    Boolean lacking = stale.any(Stream.of(ids).flatMap(each -> each).toArray());
    return lacking == null ? stale.mayMissSome() : lacking;
  }

  /** Returns all actions these cases ever had. */
  public List<UUID> actionsOf(Collection<UUID> caseIds) {
    return table.actionsOf(caseIds);
  }

  /** Returns all cases linked to a case by repeats, itself among them. */
  public List<UUID> casesOfTheStoryOf(UUID caseId) {
    return table.casesOfTheStoryOf(caseId);
  }

  /**
   * Returns the actions that a meeting may have to decide about, and those it has decided about:
   * rather too many than too few, as each is judged afterwards.
   */
  public List<UUID> toDecide(String maracId, UUID meetingId) {
    Stream<UUID> open = moment.isNow() ? table.undecided(maracId).stream() : formerly(maracId);
    return Stream.concat(open, table.settledAt(meetingId).stream()).distinct().toList();
  }

  /** Returns those that were open then, or reported unachievable, minuted or not. */
  private Stream<UUID> formerly(String maracId) {
    Scope scope = new Scope(maracId, Map.of(maracId, new ReadAccess(true, Set.of(), false)));
    ActionQueries then = past.actions(moment);
    return then.all(then.select(scope).listed("a.status in ('OPEN', 'UNACHIEVABLE')")).stream()
        .map(ActionState::actionId);
  }

  /** Returns these as of the moment. */
  public PlanSnapshot know(Stream<?>... ids) {
    return known(Stream.of(ids).flatMap(each -> each), Set.of());
  }

  /** Returns these actions as of the moment, from the events that decide their status only. */
  public PlanSnapshot knowStanding(Collection<UUID> actionIds) {
    return known(actionIds.stream(), StatusEvents.TYPES);
  }

  private PlanSnapshot known(Stream<?> ids, Set<String> types) {
    List<String> all = ids.map(Object::toString).distinct().toList();
    List<RecordedEvent> events =
        archive.forFolding(all, types).stream()
            .filter(each -> each.position() <= position)
            .toList();
    return new PlanSnapshot(past.selected(moment, events));
  }
}
