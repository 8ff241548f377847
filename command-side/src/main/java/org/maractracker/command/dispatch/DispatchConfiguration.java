package org.maractracker.command.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.maractracker.command.facts.CachedFactsInterceptor;
import org.maractracker.command.register.Directory;
import org.maractracker.store.commit.CommitParticipant;
import org.maractracker.store.commit.GroupCommit;
import org.maractracker.store.events.EventArchive;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the way of a command: bus, interceptors in their order, and the door. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

  /** Keys last at least seven days (contract 4.1); a second week is for slow clients. */
  private static final Duration REMEMBERED = Duration.ofDays(14);

  /** The register's tables, {@code directory}, come from the same migration as the keys'. */
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

  @Bean
  GroupCommit groupCommit(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      List<CommitParticipant> participants) {
    return new GroupCommit(dataSource, transactions, participants);
  }

  @Bean
  @SuppressWarnings("resource") // the interceptors for as long as the bus is there
  CommandBus commandBus(GroupCommit commits, CachedFactsInterceptor recall) {
    SimpleCommandBus bus =
        SimpleCommandBus.builder()
            .transactionManager(commits)
            .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
            .build();
    bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new ActorCorrelation()));
    bus.registerHandlerInterceptor(recall);
    return bus;
  }

  @Bean
  CommandDispatcher commandDoor(CommandBus bus, IdempotencyKeys keys) {
    return new RetryingCommandGateway(bus, keys);
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService keyForgetter(IdempotencyKeys keys) {
    ScheduledExecutorService forgetter =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("forget-keys").daemon().factory());
    var _ = forgetter.scheduleWithFixedDelay(() -> forget(keys), 1, 60, TimeUnit.MINUTES);
    return forgetter;
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
