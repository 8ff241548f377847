package org.maractracker.command.register;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Backfill of what a later version added to the register, before this process takes commands: once
 * from all events there are, or at every start whatever lacks it, since a node of the version
 * before may have gone on writing. Of several processes that start at once, one fills and the
 * others wait for it at its row.
 */
final class RegisterFill {

  private static final String PLANS = "plans";

  /** Actions that the version before agreed, or passed on. */
  private static final String WITHOUT_UNDERTAKINGS =
      "select action_id from command.action where words is null"
          + " union select action_id from command.action_agency where undertaken_at is null";

  private static final String WITHOUT_VICTIM =
      "select case_id from command.casefile c where not exists"
          + " (select 1 from command.victim_word v where v.case_id = c.case_id)";

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
      if (isNew(PLANS)) {
        fillPlans();
      }
      keys.fill();
    });
    fillWhatLacksIt(WITHOUT_UNDERTAKINGS, undertakings::fill);
    fillWhatLacksIt(WITHOUT_VICTIM, victims::fill);
  }

  /**
   * Fills a thousand at a time: nodes that run already wait for the rows of no more.
   *
   * @param lacking selects the ids of the aggregates
   */
  private void fillWhatLacksIt(String lacking, Consumer<List<RecordedEvent>> part) {
    List<String> ids =
        jdbc.sql(lacking).query((row, number) -> row.getObject(1, UUID.class).toString()).list();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      transaction.executeWithoutResult(status -> {
        awaitTurn();
        part.accept(archive.forFolding(some, Set.of()));
      });
    }
  }

  private void awaitTurn() {
    jdbc.sql("select name from command.filled where name = ? for update")
        .param(PLANS)
        .query(String.class)
        .single();
  }

  private boolean isNew(String name) {
    return jdbc.sql("insert into command.filled (name) values (?) on conflict do nothing")
            .param(name)
            .update()
        == 1;
  }

  private void fillPlans() {
    long position = 0;
    List<RecordedEvent> some = archive.after(position, AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(each -> plans.fill(each.event()));
      position = some.getLast().position();
      some = archive.after(position, AT_ONCE);
    }
  }
}
