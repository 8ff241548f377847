package org.maractracker.command.register;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.maractracker.events.TrackerEvent;
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

  private static final String PLANS = "plans";
  private static final String UNDERTAKINGS = "undertakings";
  private static final String VICTIMS = "victims";
  private static final int AT_ONCE = 1000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final EventArchive archive;
  private final PlanRegister plans;
  private final UndertakingRegister undertakings;
  private final VictimRegister victims;
  private final ReferenceKeys keys;

  RegisterFill(DataSource dataSource, EventArchive archive) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.archive = archive;
    this.plans = new PlanRegister(jdbc);
    this.undertakings = new UndertakingRegister(jdbc);
    this.victims = new VictimRegister(jdbc);
    this.keys = new ReferenceKeys(jdbc);
  }

  void unlessDone() {
    transaction.executeWithoutResult(status -> {
      fillIfNew(PLANS, plans::fill);
      fillIfNew(UNDERTAKINGS, undertakings::fill);
      fillIfNew(VICTIMS, victims::fill);
      keys.fill();
    });
  }

  private void fillIfNew(String name, Consumer<TrackerEvent> part) {
    if (isNew(name)) {
      fill(part);
    }
  }

  private boolean isNew(String name) {
    return jdbc.sql("insert into command.filled (name) values (?) on conflict do nothing")
            .param(name)
            .update()
        == 1;
  }

  private void fill(Consumer<TrackerEvent> part) {
    long position = 0;
    List<RecordedEvent> some = archive.after(position, AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(each -> part.accept(each.event()));
      position = some.getLast().position();
      some = archive.after(position, AT_ONCE);
    }
  }
}
