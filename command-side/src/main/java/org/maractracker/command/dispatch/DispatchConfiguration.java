package org.maractracker.command.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.maractracker.command.facts.CachedFactsInterceptor;
import org.maractracker.command.register.Directory;
import org.maractracker.events.Origin;
import org.maractracker.store.commit.CommitMode;
import org.maractracker.store.commit.CommitParticipant;
import org.maractracker.store.events.EventArchive;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;

/** Wiring of a command's way: bus, interceptors in their order, commits and the gateway. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

  /**
   * Time that keys are kept: at least seven days (contract 4.1); a second week is for slow clients.
   */
  private static final Duration REMEMBERED = Duration.ofDays(14);

  /** Carries from a command to its events who sent it. */
  private static final CorrelationDataProvider ORIGIN =
      new SimpleCorrelationDataProvider(
          Origin.ACTOR,
          Origin.ACTOR_NAME,
          Origin.ACTOR_ROLE,
          Origin.ACTOR_AGENCY,
          Origin.IDEMPOTENCY_KEY);

  /**
   * Makes the store of keys; the register's tables, {@code directory}, come from the same
   * migration.
   */
  @Bean
  IdempotencyKeys idempotencyKeys(DataSource dataSource, Clock clock, Directory directory) {
    return new IdempotencyKeys(dataSource, clock);
  }

  @Bean
  IdempotentExecution oncePerKey(IdempotencyKeys keys, PlatformTransactionManager transactions) {
    return new IdempotentExecution(keys, transactions);
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  CommitParticipant answersOnce(IdempotencyKeys keys, EventArchive archive) {
    return new IdempotentAnswers(keys, archive);
  }

  /**
   * @param commits {@code gathered}, or {@code single}: the plain way, without group commit and
   *     without memory
   */
  @Bean
  CommitMode commitMode(@Value("${TRACKER_COMMITS:gathered}") String commits) {
    return CommitMode.of(commits);
  }

  @Bean
  TransactionManager eventCommits(
      CommitMode mode,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      List<CommitParticipant> participants,
      Clock clock) {
    return mode.over(dataSource, transactions, participants, clock);
  }

  @Bean
  @SuppressWarnings("resource") // the interceptors for as long as the bus is there
  CommandBus commandBus(
      CommitMode mode,
      @Qualifier("eventCommits") TransactionManager commits,
      CachedFactsInterceptor recall) {
    SimpleCommandBus bus =
        SimpleCommandBus.builder()
            .transactionManager(commits)
            .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
            .build();
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(
            ORIGIN, new MessageOriginProvider(Origin.CAUSATION_ID, Origin.CORRELATION_ID)));
    if (mode == CommitMode.GATHERED) {
      bus.registerHandlerInterceptor(recall);
    }
    return bus;
  }

  @Bean
  CommandDispatcher commandDispatcher(CommandBus bus, IdempotencyKeys keys) {
    return new CommandDispatcher(bus, keys::answerTo);
  }

  /**
   * Makes the scheduler that forgets old keys. What is under way may end and is never interrupted:
   * that could close an embedded database.
   */
  @Bean
  ThreadPoolTaskScheduler keyForgetter() {
    ThreadPoolTaskScheduler forgetter =
        new ThreadPoolTaskSchedulerBuilder()
            .threadNamePrefix("forget-keys-")
            .awaitTermination(true)
            .awaitTerminationPeriod(Duration.ofSeconds(8))
            .build();
    forgetter.setDaemon(true);
    return forgetter;
  }

  /** Schedules once the container has initialized the scheduler, which it then also shuts down. */
  @Bean
  SmartInitializingSingleton forgetting(
      ThreadPoolTaskScheduler keyForgetter, IdempotencyKeys keys) {
    return () -> {
      var _ =
          keyForgetter.scheduleWithFixedDelay(
              () -> forget(keys),
              keyForgetter.getClock().instant().plus(Duration.ofMinutes(1)),
              Duration.ofHours(1));
    };
  }

  private static void forget(IdempotencyKeys keys) {
    try {
      keys.forgetOlderThan(REMEMBERED);
    } catch (DataAccessException e) {
      LoggerFactory.getLogger(IdempotencyKeys.class)
          .warn("Old idempotency keys are kept an hour longer", e);
    }
  }
}
