package org.maractracker.query.engine.view;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.store.schema.RenamedSchema;
import org.maractracker.store.schema.SchemaMigration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

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
  private final JdbcTemplate jdbc;
  private final String name;

  public Tally(String name, DataSource dataSource) {
    this(name, 1, dataSource);
  }

  public Tally(String name, int version, DataSource dataSource) {
    this(name, version, new JdbcTemplate(dataSource));
    SchemaMigration.migrate(dataSource, "query");
    SchemaMigration.migrate(dataSource, ShadowSchema.SCHEMA);
    create(dataSource);
    create(new RenamedSchema(dataSource, "query", ShadowSchema.SCHEMA));
  }

  private Tally(String name, int version, JdbcTemplate jdbc) {
    this(name, version, jdbc, new AtomicInteger());
  }

  private Tally(String name, int version, JdbcTemplate jdbc, AtomicInteger appliedBeside) {
    this.appliedBeside = appliedBeside;
    this.name = name;
    this.version = version;
    this.jdbc = jdbc;
  }

  private void create(DataSource dataSource) {
    new JdbcTemplate(dataSource)
        .execute(
            "create table if not exists query."
                + name
                + " (position bigint primary key, version bigint, note text)");
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
  public View over(DataSource dataSource) {
    Tally beside =
        new Tally(name, version, new JdbcTemplate(dataSource), appliedBeside) {
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
      jdbc.update(
          "insert into query." + name + " values (?, ?, ?)",
          event.position(),
          event.version(),
          version == 1 ? null : "version " + version);
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
    jdbc.update("delete from query." + name);
  }

  public List<Long> rows() {
    return jdbc.query(
        "select position from query." + name + " order by position",
        (row, number) -> row.getLong(1));
  }
}
