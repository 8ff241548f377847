package org.maractracker.command.dispatch;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.events.ReadSet;

/**
 * Holds a command to the version its sender had read. Called by each aggregate's command
 * interceptor around {@code decide}: what is unknown or badly formed is said first, then that the
 * version is stale, and only then what the present state forbids (contract 4.1), so that nobody is
 * told "the action is not open" about an action that changed under their hands. Axon's own version
 * check comes after {@code decide} and could not keep that order.
 */
public final class IfMatch {

  /**
   * The command's metadata entry with the expected version, a {@link Long}; absent when none was
   * named.
   */
  public static final String EXPECTED_VERSION = "expectedVersion";

  private static final int CONFLICT = 409;

  private IfMatch() {}

  /**
   * Lets the aggregate decide and then judges the version; anything decided against a stale one is
   * thrown away with its unit of work. Every decision rests on its aggregate's version, also one
   * whose events are stored elsewhere, or that has none: a meeting that agrees an action gets no
   * event by it, and could be closed on another node in between.
   *
   * @param current the aggregate's version before the command
   */
  public static @Nullable Object around(
      CommandMessage<?> command, String aggregateId, long current, InterceptorChain decide)
      throws Exception {
    ReadSet.readAt(aggregateId, current);
    long expected =
        command.getMetaData().get(EXPECTED_VERSION) instanceof Long named ? named : current;
    boolean stale = expected != current;
    Object result;
    try {
      result = decide.proceed();
    } catch (RuleViolated refusal) {
      if (stale && refusal.code().status() == CONFLICT) {
        throw new StaleVersion(aggregateId, expected);
      }
      throw refusal;
    }
    if (stale) {
      throw new StaleVersion(aggregateId, expected);
    }
    return result;
  }
}
