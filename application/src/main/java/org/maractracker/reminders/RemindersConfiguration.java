package org.maractracker.reminders;

import java.time.Clock;
import javax.sql.DataSource;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.query.views.outstanding.Outstanding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wiring of what sends reminders, where it is wanted. */
@Configuration(proxyBeanMethods = false)
@Conditional(RemindersOn.class)
public class RemindersConfiguration {

  @Bean
  ReminderSettings reminderSettings(Environment environment) {
    return new ReminderSettings(environment);
  }

  /**
   * Makes the table; it comes with the command side's tables, and the dispatcher exists once they
   * are there.
   */
  @Bean
  DigestTable reminderDigests(DataSource dataSource, CommandDispatcher migrated) {
    return new DigestTable(dataSource);
  }

  @Bean
  PlanTable reminderPlans(
      DataSource dataSource, PlatformTransactionManager transactions, DigestTable digests) {
    return new PlanTable(dataSource, new TransactionTemplate(transactions), digests);
  }

  /**
   * Makes the mail sender. The JavaMail sender inside it is no bean: the framework would take part
   * in it, and check its health.
   */
  @Bean
  MailSender reminderPost(ReminderSettings settings, Clock clock) {
    return new SmtpMailSender(settings.server(), clock);
  }

  @Bean
  Reminders reminders(
      Outstanding outstanding,
      PlanTable plans,
      DigestTable table,
      MailSender post,
      CommandDispatcher dispatcher,
      ReminderSettings settings,
      Clock clock) {
    Delivery delivery =
        new Delivery(table, post, new Recorder(dispatcher), settings.address().orElse(null), clock);
    return new Reminders(outstanding, plans, table, delivery, clock);
  }

  @Bean
  ReminderScheduler everyMinute(Reminders reminders, ReminderSettings settings) {
    return new ReminderScheduler(reminders, settings.every());
  }

  @Bean
  ReminderMetrics reminderMetrics(DigestTable table) {
    return new ReminderMetrics(table);
  }
}
