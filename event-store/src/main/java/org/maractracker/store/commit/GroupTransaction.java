package org.maractracker.store.commit;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.events.AppendedEvents;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transaction that writes a group. */
public final class GroupTransaction {

  private final AppendOrder order;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final List<CommitParticipant> participants;
  private final Duration patience;
  private final Duration oldest;
  private final Clock clock;

  /**
   * @param patience how long the database may be silent before it is given up
   * @param oldest greatest age of a decision that is still written: it was judged by the day it was
   *     then, and nobody waits for it any more
   * @param clock of this node, by which events are stamped
   */
  GroupTransaction(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      List<CommitParticipant> participants,
      Duration patience,
      Duration oldest,
      Clock clock) {
    this.order = AppendOrder.of(dataSource);
    this.jdbc = new JdbcTemplate(dataSource);
    this.transaction = new TransactionTemplate(transactions);
    this.participants = List.copyOf(participants);
    this.patience = patience;
    this.oldest = oldest;
    this.clock = clock;
  }

  /**
   * Commits the group, and returns when it is committed. When it throws before the commit was sent,
   * nothing of the group is stored; after that it always throws {@link CommitFailures#unknown}: a
   * second attempt could take what is stored for the work of another sender.
   */
  void commit(Group group) {
    AtomicBoolean written = new AtomicBoolean();
    try {
      transaction.executeWithoutResult(status -> {
        write(group);
        written.set(true);
      });
    } catch (RuntimeException | Error failure) {
      if (written.get()) {
        throw CommitFailures.unknown(failure);
      }
      throw failure;
    }
  }

  private void write(Group group) {
    beImpatient();
    long position = group.rows().isEmpty() ? 0 : append(group);
    List<AppendedEvents> appended = new ArrayList<>();
    for (Pending one : group.members()) {
      appended.add(one.appendedFrom(position));
      position += one.rows().size();
    }
    participants.forEach(participant -> participant.write(appended));
  }

  private long append(Group group) {
    long first = appendRows(group);
    // The questions are asked under the lock, too, which is held until the commit.
    if (!group.members().stream().allMatch(one -> one.facts().questionsStillHold())) {
      throw new ConcurrencyException("What was read no longer holds");
    }
    return first;
  }

  private long appendRows(Group group) {
    if (group.members().stream().anyMatch(one -> one.isOlderThan(oldest))) {
      throw new ConcurrencyException("It was decided too long ago");
    }
    try {
      return order
          .append(group.rows(), group.readAt(), clock.instant().truncatedTo(ChronoUnit.MILLIS))
          .orElseThrow(() -> new ConcurrencyException("An aggregate moved since it was read"));
    } catch (DuplicateKeyException e) {
      throw group.rows().getFirst().version() == 0
          ? new AggregateStreamCreationException("The aggregate's id is taken", e)
          : new ConcurrencyException("Another node appended to the aggregate first", e);
    }
  }

  /** Limits how long a silent server is waited for; otherwise all would wait for it for minutes. */
  private void beImpatient() {
    jdbc.execute(
        (ConnectionCallback<@Nullable Void>)
            connection -> {
              connection.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
              return null;
            });
  }
}
