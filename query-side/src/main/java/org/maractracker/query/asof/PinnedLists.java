package org.maractracker.query.asof;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.ListMoment;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.Pin;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reader of lists whose pages show them as they stood at the first (contract 4.2,
 * docs/decisions/211-lists-are-pinned.md). A page is read in one snapshot of the database, so that
 * its rows are exactly those at the position it names; the pages after it are read as of the
 * instant at which that position was recorded.
 */
@Component
public final class PinnedLists {

  /** How often a snapshot is taken again that has half of a commit in it. */
  private static final int MOST_SNAPSHOTS = 4;

  private final EventArchive archive;
  private final Freshness freshness;
  private final TransactionTemplate snapshot;
  private final Clock clock;

  public PinnedLists(
      EventArchive archive,
      Freshness freshness,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.archive = archive;
    this.freshness = freshness;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setReadOnly(true);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.clock = clock;
  }

  /**
   * Reads one page.
   *
   * @param moment what was asked for
   * @param place the list's cursors
   * @param page which page; a whole list is a first page
   * @param present the views that answer for the present
   * @param least how far they must have read; empty when any position will do
   * @param answer reads the page in one snapshot, given its moment and what the views lack
   * @throws org.maractracker.problem.RuleViolated {@code unavailable} when the views have not read
   *     far enough in time; {@code malformed} for a cursor that is not one of this list
   */
  public <T> T read(
      AsOf moment,
      Cursor place,
      PageRequest page,
      Collection<String> present,
      OptionalLong least,
      BiFunction<ListMoment, Stale, T> answer) {
    Pin pin = place.pin(page.cursor(), clock.instant());
    Collection<String> views =
        pin == null && moment.isNow() ? present : List.of(AsOfProjection.NAME);
    freshness.await(views, moment.knownAt(), least);
    if (pin != null) {
      freshness.await(views, OptionalLong.of(pin.position()));
    }
    for (int i = 1; ; i++) {
      try {
        return page(moment, pin, views, i == MOST_SNAPSHOTS, answer);
      } catch (HalfACommit half) {
        freshness.await(views, OptionalLong.of(half.position));
      }
    }
  }

  private <T> T page(
      AsOf moment,
      @Nullable Pin pin,
      Collection<String> views,
      boolean anyway,
      BiFunction<ListMoment, Stale, T> answer) {
    Stale stale = freshness.stale(views);
    Instant now = clock.instant();
    return snapshot.execute(status -> {
      long position = freshness.readTo(views);
      return answer.apply(
          new ListMoment(moment, pin, position, () -> pin(position, now, anyway), now), stale);
    });
  }

  private Pin pin(long position, Instant now, boolean anyway) {
    List<RecordedEvent> last = archive.after(position - 1, 2);
    Instant recordedAt = last.getFirst().recordedAt();
    if (!anyway && last.size() > 1 && last.getLast().recordedAt().equals(recordedAt)) {
      throw new HalfACommit(last.getLast().position());
    }
    return new Pin(position, recordedAt, now);
  }

  /** Says that the views have read some events of a commit and not the one at this position. */
  private static final class HalfACommit extends RuntimeException {

    private final long position;

    HalfACommit(long position) {
      this.position = position;
    }
  }
}
