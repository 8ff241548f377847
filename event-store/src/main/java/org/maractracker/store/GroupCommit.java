package org.maractracker.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits what the units of work of a node have decided: one transaction for all who wait at the
 * same time, written by one thread, so that the order lock is taken once for all of them
 * (docs/decisions/007-commits-gathered.md). Each is stored whole or refused, as if it had gone by
 * itself.
 */
public final class GroupCommit implements TransactionManager, AutoCloseable {

  /** Of the server's silence: less than the two seconds a sender waits for a 503. */
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private final AppendOrder order;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final List<CommitParticipant> participants;
  private final Deque<Pending> waiting = new ConcurrentLinkedDeque<>();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("commits").factory());

  /**
   * @param participants what else is written in the transaction of the events, in this order
   */
  public GroupCommit(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      List<CommitParticipant> participants) {
    this.order = new AppendOrder(dataSource);
    this.jdbc = new JdbcTemplate(dataSource);
    this.transaction = new TransactionTemplate(transactions);
    this.participants = List.copyOf(participants);
  }

  /**
   * Begins what a unit of work takes for its transaction: it collects, and its commit returns when
   * all of it is on the disk. The commit throws {@link ConcurrencyException} when something moved
   * that was read, {@link AggregateStreamCreationException} when a new aggregate's id is taken, and
   * what a participant refuses with; nothing is stored then. After an exception of the database
   * itself it is unknown whether it is.
   */
  @Override
  public Transaction startTransaction() {
    Pending pending = Pending.in(CurrentUnitOfWork.get());
    return new Transaction() {
      @Override
      public void commit() {
        store(pending);
      }

      @Override
      public void rollback() {
        // Nothing of it is anywhere yet.
      }
    };
  }

  private void store(Pending pending) {
    waiting.add(pending);
    writer.execute(this::commitAllWaiting);
    pending.awaitStored();
  }

  private void commitAllWaiting() {
    while (!waiting.isEmpty()) {
      settle(next());
    }
  }

  private Group next() {
    Group group = new Group();
    for (Pending one = waiting.peek(); one != null && group.admits(one); one = waiting.peek()) {
      group.add(waiting.remove());
    }
    return group;
  }

  private void settle(Group group) {
    Throwable failure = commit(group);
    if (failure == null) {
      group.members().forEach(Pending::stored);
    } else if (isAway(failure)) {
      refuse(group.members(), failure);
      refuse(allWaiting(), failure);
    } else if (group.members().size() > 1) {
      eachAlone(group.members());
    } else {
      refuse(group.members(), failure);
    }
  }

  private @Nullable Throwable commit(Group group) {
    try {
      transaction.executeWithoutResult(status -> write(group));
      return null;
    } catch (RuntimeException | Error failure) {
      return failure;
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
    // Asked under the lock as well, which is held to the commit.
    if (!group.members().stream().allMatch(one -> one.facts().questionsStillHold())) {
      throw new ConcurrencyException("What was read no longer holds");
    }
    return first;
  }

  private long appendRows(Group group) {
    try {
      return order
          .append(group.rows(), group.readAt())
          .orElseThrow(() -> new ConcurrencyException("An aggregate moved since it was read"));
    } catch (DuplicateKeyException e) {
      throw group.rows().getFirst().version() == 0
          ? new AggregateStreamCreationException("The aggregate's id is taken", e)
          : new ConcurrencyException("Another node appended to the aggregate first", e);
    }
  }

  /** A server that has fallen silent is given up, or all would wait for it for minutes. */
  private void beImpatient() {
    jdbc.execute(
        (ConnectionCallback<@Nullable Void>)
            connection -> {
              connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
              return null;
            });
  }

  /**
   * Whether it is the database and nobody's fault. It may have committed all the same, so that
   * trying again could take what is stored for somebody else's.
   */
  private static boolean isAway(Throwable failure) {
    return switch (failure) {
      case TransactionException _ -> true;
      case DataAccessResourceFailureException _ -> true;
      case RecoverableDataAccessException _ -> true;
      case ConcurrencyFailureException _ -> false;
      case TransientDataAccessException _ -> true;
      default -> false;
    };
  }

  private void eachAlone(List<Pending> members) {
    members
        .reversed()
        .forEach(one -> {
          one.tryAlone();
          waiting.addFirst(one);
        });
  }

  /** How many wait, without those that are being written. */
  int waiting() {
    return waiting.size();
  }

  private List<Pending> allWaiting() {
    List<Pending> all = new ArrayList<>();
    for (Pending one = waiting.poll(); one != null; one = waiting.poll()) {
      all.add(one);
    }
    return all;
  }

  private static void refuse(List<Pending> members, Throwable why) {
    members.forEach(one -> one.refused(why));
  }

  /** Takes no more, and returns when what was taken is settled. */
  @Override
  public void close() {
    writer.close();
  }
}
