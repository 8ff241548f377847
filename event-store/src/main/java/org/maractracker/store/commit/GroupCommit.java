package org.maractracker.store.commit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Group commit of what the units of work of a node have decided: one transaction for all that wait
 * at the same time, written by one thread, so that the order lock is taken once for all of them
 * (docs/decisions/007-group-commit.md). Each unit of work is stored whole or refused, as if it had
 * gone by itself.
 */
public final class GroupCommit implements TransactionManager, AutoCloseable {

  /**
   * Longest time that the database may be silent: less than the two seconds that a sender waits for
   * a 503.
   */
  static final Duration PATIENCE = Duration.ofMillis(1500);

  /** Oldest age at which a decision is still written, and longest time that its sender waits. */
  static final Duration LONGEST = Duration.ofSeconds(10);

  private final GroupTransaction transaction;
  private final Duration longest;
  private final Deque<Pending> waiting = new ConcurrentLinkedDeque<>();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("commits").factory());

  /**
   * @param participants what else is written in the transaction of the events, in this order
   * @param clock of this node, by which events are stamped
   */
  public GroupCommit(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      List<CommitParticipant> participants,
      Clock clock) {
    this(
        new GroupTransaction(dataSource, transactions, participants, PATIENCE, LONGEST, clock),
        LONGEST);
  }

  /**
   * @param longest how long a sender waits
   */
  GroupCommit(GroupTransaction transaction, Duration longest) {
    this.transaction = transaction;
    this.longest = longest;
  }

  /**
   * Begins the transaction of a unit of work: it collects events, and its commit returns when all
   * of them are on the disk. The commit throws {@link ConcurrencyException} when something that was
   * read has changed, {@link AggregateStreamCreationException} when a new aggregate's id is taken,
   * and what a participant refuses with; nothing is stored then. After an exception of the database
   * itself it is unknown whether the events are stored.
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
        // Nothing has been written anywhere yet.
      }
    };
  }

  private void store(Pending pending) {
    waiting.add(pending);
    try {
      writer.execute(this::commitAllWaiting);
    } catch (RejectedExecutionException stopping) {
      withdraw(pending, stopping);
    }
    if (!pending.awaitOutcome(longest)) {
      withdraw(pending, null);
      throw CommitFailures.unknown(null);
    }
  }

  /** Withdraws a unit of work that still waits; one that is being written may come to be stored. */
  private void withdraw(Pending pending, @Nullable Throwable why) {
    if (waiting.remove(pending)) {
      throw CommitFailures.notStored(why);
    }
  }

  private void commitAllWaiting() {
    while (!waiting.isEmpty()) {
      Group group = new Group();
      try {
        fill(group);
        settle(group);
      } catch (RuntimeException | Error unforeseen) {
        // Nobody may wait for ever; a unit of work that is settled already stays settled.
        refuse(group.members(), CommitFailures.unknown(unforeseen));
      }
    }
  }

  private void fill(Group group) {
    for (Pending one = waiting.poll(); one != null; one = waiting.poll()) {
      if (!group.admits(one)) {
        waiting.addFirst(one);
        return;
      }
      group.add(one);
    }
  }

  private void settle(Group group) {
    if (group.isEmpty()) {
      return;
    }
    Throwable failure = commit(group);
    if (failure == null) {
      group.members().forEach(Pending::stored);
    } else if (CommitFailures.isAway(failure)) {
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
      transaction.commit(group);
      return null;
    } catch (RuntimeException | Error failure) {
      return failure;
    }
  }

  private void eachAlone(List<Pending> members) {
    members
        .reversed()
        .forEach(one -> {
          one.tryAlone();
          waiting.addFirst(one);
        });
  }

  /** Returns whether no more commits are taken. */
  boolean isStopping() {
    return writer.isShutdown();
  }

  /** Returns how many units of work wait, without those that are being written. */
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

  /** Takes no more commits, and returns when those that were taken are settled. */
  @Override
  public void close() {
    writer.close();
  }
}
