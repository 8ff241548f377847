package org.maractracker.command.register;

import java.util.List;
import javax.sql.DataSource;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Backfill of what a later version added to the register, before this process takes commands: once
 * from all events there are, and the keys of references at every start. Of several processes that
 * start at once, one fills and the others wait for it at its row.
 */
final class RegisterFill {

  private static final String NAME = "plans";
  private static final int AT_ONCE = 1000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final EventArchive archive;
  private final PlanRegister register;
  private final ReferenceKeys keys;

  RegisterFill(DataSource dataSource, EventArchive archive) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.archive = archive;
    this.register = new PlanRegister(jdbc);
    this.keys = new ReferenceKeys(jdbc);
  }

  void unlessDone() {
    transaction.executeWithoutResult(status -> {
      if (isNew()) {
        fill();
      }
      keys.fill();
    });
  }

  private boolean isNew() {
    return jdbc.sql("insert into command.filled (name) values (?) on conflict do nothing")
            .param(NAME)
            .update()
        == 1;
  }

  private void fill() {
    long position = 0;
    List<RecordedEvent> some = archive.after(position, AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(each -> register.fill(each.event()));
      position = some.getLast().position();
      some = archive.after(position, AT_ONCE);
    }
  }
}
