package org.maractracker.bench.serving;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Meters of one service: what it and its database have used. */
final class Meters implements AutoCloseable {

  private final ServedProcess process;
  private final ProcessTree server;
  private final HikariDataSource pool = new HikariDataSource();
  private final JdbcTemplate jdbc;
  private final long bytesBefore;

  Meters(ServedProcess process, String url) {
    this.process = process;
    pool.setDataSource(TestDatabase.POSTGRESQL.at(url));
    pool.setMaximumPoolSize(2);
    jdbc = new JdbcTemplate(pool);
    server = ProcessTree.ofBackend(number("select pg_backend_pid()"));
    bytesBefore = bytes();
  }

  /**
   * What has been used up to now.
   *
   * @param own processor time of the service
   * @param server processor time of the whole PostgreSQL server
   * @param log bytes of the server's write-ahead log
   */
  record Reading(Duration own, Duration server, long log) {

    Reading since(Reading before) {
      return new Reading(own.minus(before.own), server.minus(before.server), log - before.log);
    }
  }

  Reading read() {
    return new Reading(
        process.processorTime(),
        server.processorTime(),
        number("select (pg_current_wal_lsn() - '0/0')::bigint"));
  }

  /** Returns how many transactions of the database have committed, read-only ones included. */
  long commits() {
    return number("select xact_commit from pg_stat_database where datname = current_database()");
  }

  /** Returns by how many bytes the database has grown. */
  long grown() {
    return bytes() - bytesBefore;
  }

  /** Returns how many bytes all views of a tracker, with their indexes, have for each event. */
  double viewsForAnEvent() {
    return (double)
            number(
                "select sum(pg_total_relation_size(c.oid)) from pg_class c"
                    + " where c.relnamespace = 'query'::regnamespace and c.relkind = 'r'"
                    + " and c.relname not like 'ledger%'")
        / number("select count(*) from events.domain_event");
  }

  private long bytes() {
    return number("select pg_database_size(current_database())");
  }

  private long number(String sql) {
    return requireNonNull(jdbc.queryForObject(sql, Long.class));
  }

  HikariDataSource pool() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
