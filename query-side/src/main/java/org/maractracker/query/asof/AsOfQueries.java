package org.maractracker.query.asof;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionSource;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.PassedOn;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.ListMoment;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facade of the past: whatever is asked as of a moment, as far as the view has read. */
@Component
public final class AsOfQueries {

  /** Name of the view that finds what there was. */
  public static final String VIEW = AsOfProjection.NAME;

  private final JdbcClient jdbc;
  private final EventArchive archive;
  private final BitemporalEvents events;
  private final Freshness freshness;
  private final Clock clock;

  public AsOfQueries(ViewTables tables, EventArchive archive, Freshness freshness, Clock clock) {
    this.jdbc = tables.client();
    this.archive = archive;
    this.events = new BitemporalEvents(archive, new SearchHistoryTable(tables));
    this.freshness = freshness;
    this.clock = clock;
  }

  /** Returns the snapshot of a moment; the present is one too. */
  public AsOfSnapshot of(AsOf moment) {
    return new AsOfSnapshot(moment, jdbc, events);
  }

  /** Returns the snapshot that the rows of a page are read from. */
  public AsOfSnapshot of(ListMoment at) {
    return new AsOfSnapshot(at.read(), jdbc, events.upTo(at.position()));
  }

  /** Returns the snapshot that what is not pinned on a page is read from. */
  public AsOfSnapshot asked(ListMoment at) {
    return new AsOfSnapshot(at.asked(), jdbc, events.upTo(at.position()));
  }

  /**
   * Opens a reading of actions, for one request.
   *
   * @param present where they are read when the moment is the present
   */
  public ActionQueries actions(AsOf moment, ActionSource present) {
    return reading(moment, moment.isNow() ? present : source(moment));
  }

  /** Opens a reading of actions for one page of a list, of which no contact is pinned. */
  public ActionQueries actions(ListMoment at, ActionSource present) {
    AsOf moment = at.read();
    return new ActionQueries(
        moment.isNow()
            ? present
            : new AsOfActionSource(moment, at.asked(), jdbc, events.upTo(at.position())),
        (action, agencies) -> passedOn(moment, action, agencies),
        freshness,
        at.clock());
  }

  /** Opens a reading of actions for one page of a list that is never of the present. */
  ActionQueries actions(ListMoment at) {
    return actions(at, source(at, at.read()));
  }

  /** Returns the actions at a moment, as far as has been read for a page. */
  AsOfActionSource source(ListMoment page, AsOf moment) {
    return new AsOfActionSource(moment, moment, jdbc, events.upTo(page.position()));
  }

  /** Opens a reading of actions as the events up to a moment left them. */
  public ActionQueries actions(AsOf moment) {
    return reading(moment, source(moment));
  }

  private ActionQueries reading(AsOf moment, ActionSource source) {
    return new ActionQueries(
        source, (action, agencies) -> passedOn(moment, action, agencies), freshness, clock);
  }

  private Optional<PassedOn> passedOn(AsOf moment, UUID actionId, Set<String> agencies) {
    List<RecordedEvent> all = archive.ofAggregate(actionId.toString(), 0);
    List<RecordedEvent> part = PassedOn.part(all, agencies);
    ActionState then = null;
    for (RecordedEvent each : selected(moment, part)) {
      then = ActionState.after(then, each);
    }
    return then == null
        ? Optional.empty()
        : Optional.of(new PassedOn(then, part.getLast().event().occurredOn()));
  }

  AsOfActionSource source(AsOf moment) {
    return new AsOfActionSource(moment, moment, jdbc, events);
  }

  /**
   * Those of some events that a moment selects, in the order they were recorded.
   *
   * @param recorded of any actions, cases, meetings and MARACs, all of each, in order
   * @return none of what had not begun at that moment
   */
  public List<RecordedEvent> selected(AsOf moment, List<RecordedEvent> recorded) {
    return moment.isNow() ? recorded : events.selected(moment, recorded);
  }

  /**
   * The view that answers, by which it is asked how fresh it is.
   *
   * @param present the view that answers for the present
   */
  public static String view(AsOf moment, String present) {
    return moment.isNow() ? present : AsOfProjection.NAME;
  }
}
