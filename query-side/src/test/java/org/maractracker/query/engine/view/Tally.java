package org.maractracker.query.engine.view;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.store.schema.SchemaMigration;
import org.springframework.dao.DataIntegrityViolationException;

/** A view that writes down the positions it was given, and fails where it is told to. */
public class Tally implements View {

  /** Where it cannot fold. */
  public final Set<Long> failAt = ConcurrentHashMap.newKeySet();

  /** Where its database refuses. */
  public final Set<Long> refuseAt = ConcurrentHashMap.newKeySet();

  /** Where something fails that no program can help. */
  public final Set<Long> breakAt = ConcurrentHashMap.newKeySet();

  /** Whether it fails beside as it does here. */
  public volatile boolean failsBesideToo = true;

  /** Which version of it this is; each notes its own in what it writes from the second on. */
  public final int version;

  /** What it waits for beside, while it is made anew. */
  public volatile CountDownLatch gateBeside = new CountDownLatch(0);

  /** How many events were applied beside, by whichever is made of this one. */
  public final AtomicInteger appliedBeside;

  public final AtomicInteger failures = new AtomicInteger();
  private final ViewTables tables;
  private final String name;

  public Tally(String name, DataSource dataSource) {
    this(name, 1, dataSource);
  }

  public Tally(String name, int version, DataSource dataSource) {
    this(name, version, ViewTables.live(dataSource), new AtomicInteger());
    SchemaMigration.migrate(dataSource, "query");
    SchemaMigration.migrate(dataSource, "query_rebuild");
    create(tables);
    create(ViewTables.beside(dataSource));
  }

  private Tally(String name, int version, ViewTables tables, AtomicInteger appliedBeside) {
    this.appliedBeside = appliedBeside;
    this.name = name;
    this.version = version;
    this.tables = tables;
  }

  private void create(ViewTables tables) {
    tables
        .sql(
            "create table if not exists %s (position bigint primary key, version bigint, note text)",
            name)
        .update();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int version() {
    return version;
  }

  /** All versions of it have rows of one form. */
  @Override
  public int readsFrom() {
    return 1;
  }

  @Override
  public List<String> tables() {
    return List.of(name);
  }

  @Override
  public View over(ViewTables tables) {
    Tally beside =
        new Tally(name, version, tables, appliedBeside) {
          @Override
          public void apply(List<RecordedEvent> batch) {
            awaitGate(Tally.this.gateBeside);
            super.apply(batch);
            appliedBeside.addAndGet(batch.size());
          }
        };
    if (failsBesideToo) {
      beside.failAt.addAll(failAt);
      beside.refuseAt.addAll(refuseAt);
      beside.breakAt.addAll(breakAt);
    }
    return beside;
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    for (RecordedEvent event : batch) {
      tables
          .sql("insert into %s values (?, ?, ?)", name)
          .param(event.position())
          .param(event.version())
          .param(version == 1 ? null : "version " + version)
          .update();
      failAt(event.position());
    }
  }

  private static void awaitGate(CountDownLatch gate) {
    try {
      if (!gate.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The gate stayed shut");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void failAt(long position) {
    if (failAt.contains(position)) {
      failures.incrementAndGet();
      throw new IllegalStateException("Jane Doe lives at 1 High Street");
    }
    if (refuseAt.contains(position)) {
      failures.incrementAndGet();
      throw new DataIntegrityViolationException("Jane Doe lives at 1 High Street");
    }
    if (breakAt.contains(position)) {
      failures.incrementAndGet();
      throw new NoClassDefFoundError("org/example/Missing");
    }
  }

  @Override
  public void clear() {
    tables.clear(name);
  }

  public List<Long> rows() {
    return tables
        .sql("select position from %s order by position", name)
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
