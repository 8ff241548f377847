package org.maractracker.query.asof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import javax.sql.DataSource;
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
import org.maractracker.store.schema.Postgres;
import org.springframework.jdbc.core.JdbcTemplate;
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

  /** How often a snapshot is taken again in which views, or the events of a commit, are apart. */
  private static final int MOST_SNAPSHOTS = 4;

  /** Longest wait for views that are apart; one that stands must not hold a list up. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final EventArchive archive;
  private final Freshness freshness;
  private final TransactionTemplate transaction;
  private final Runnable isolation;
  private final Clock clock;

  public PinnedLists(
      EventArchive archive,
      Freshness freshness,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.archive = archive;
    this.freshness = freshness;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
    this.isolation = isolation(dataSource, transaction);
    this.clock = clock;
  }

  /**
   * Has one transaction see one state of all tables. On PostgreSQL that is said by a statement in
   * the transaction: the driver's way asks before, and sets the session back afterwards, which is
   * three round trips for each list. A repeatable read of H2 takes the state of each table when the
   * table is first asked, so that only a serializable transaction will do.
   *
   * @return what must be done first in each transaction
   */
  private static Runnable isolation(DataSource dataSource, TransactionTemplate transaction) {
    if (Postgres.isBehind(dataSource)) {
      JdbcTemplate jdbc = new JdbcTemplate(dataSource);
      return () -> jdbc.execute("set transaction isolation level repeatable read");
    }
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
    return () -> {};
  }

  /** Reads one page of a list that the view of the past answers alone, once it is pinned. */
  public <T> T read(
      AsOf moment,
      Cursor place,
      PageRequest page,
      Collection<String> present,
      OptionalLong least,
      BiFunction<ListMoment, Stale, T> answer) {
    return read(moment, place, page, present, List.of(AsOfProjection.NAME), least, answer);
  }

  /**
   * Reads one page.
   *
   * @param moment what was asked for
   * @param place the list's cursors
   * @param page which page; a whole list is a first page
   * @param present the views that answer for the present
   * @param past the views that answer for any other moment
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
      Collection<String> past,
      OptionalLong least,
      BiFunction<ListMoment, Stale, T> answer) {
    Pin pin = place.pin(page.cursor(), clock.instant());
    Collection<String> views = pin == null && moment.isNow() ? present : past;
    freshness.await(views, moment.knownAt(), least);
    if (pin != null) {
      freshness.await(views, OptionalLong.of(pin.position()));
    }
    boolean anyway = false;
    for (int i = 1; ; i++) {
      try {
        return page(moment, pin, views, anyway || i == MOST_SNAPSHOTS, answer);
      } catch (Apart apart) {
        anyway = !freshness.reaches(views, apart.position, PATIENCE);
      }
    }
  }

  private <T> T page(
      AsOf moment,
      @Nullable Pin pin,
      Collection<String> views,
      boolean anyway,
      BiFunction<ListMoment, Stale, T> answer) {
    Instant now = clock.instant();
    return transaction.execute(status -> {
      isolation.run();
      Freshness.ReadState state = freshness.state(views);
      long position = state.position();
      return answer.apply(
          new ListMoment(moment, pin, position, () -> pin(views, position, now, anyway), now),
          state.stale());
    });
  }

  private Pin pin(Collection<String> views, long position, Instant now, boolean anyway) {
    long furthest = freshness.furthest(views);
    if (!anyway && furthest > position) {
      throw new Apart(furthest);
    }
    List<RecordedEvent> last = archive.after(position - 1, 2);
    Instant recordedAt = last.getFirst().recordedAt();
    if (!anyway && last.size() > 1 && last.getLast().recordedAt().equals(recordedAt)) {
      throw new Apart(last.getLast().position());
    }
    return new Pin(position, recordedAt, now);
  }

  /** Says that not all views have read up to this position, or not the whole commit it is of. */
  private static final class Apart extends RuntimeException {

    private final long position;

    Apart(long position) {
      this.position = position;
    }
  }
}
