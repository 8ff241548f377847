package org.maractracker.command.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.maractracker.command.register.Directory;
import org.maractracker.store.Durability;
import org.maractracker.store.EventArchive;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
  OncePerKey oncePerKey(IdempotencyKeys keys, PlatformTransactionManager transactions) {
    return new OncePerKey(keys, transactions);
  }

  @Bean
  CommandBus commandBus(
      TransactionManager transactions, IdempotencyKeys keys, EventArchive archive) {
    SimpleCommandBus bus =
        SimpleCommandBus.builder()
            .transactionManager(transactions)
            .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
            .build();
    intercept(
        bus, new CorrelationDataInterceptor<>(new WhoAndWhy()), new AnswersOnce(keys, archive));
    return bus;
  }

  @SuppressWarnings("resource") // for as long as the bus is there
  private static void intercept(
      SimpleCommandBus bus,
      CorrelationDataInterceptor<CommandMessage<?>> origin,
      AnswersOnce answers) {
    bus.registerHandlerInterceptor(origin);
    bus.registerHandlerInterceptor(answers);
  }

  @Bean
  CommandDoor commandDoor(CommandBus bus, Durability durability) {
    return new LocalCommandDoor(bus, durability);
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
