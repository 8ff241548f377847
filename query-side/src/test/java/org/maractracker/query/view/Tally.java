package org.maractracker.query.view;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.maractracker.store.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** A view that writes down the positions it was given, and fails where it is told to. */
final class Tally implements View {

  final Set<Long> failAt = ConcurrentHashMap.newKeySet();
  final AtomicInteger failures = new AtomicInteger();
  private final JdbcTemplate jdbc;
  private final String name;

  Tally(String name, DataSource dataSource) {
    this.name = name;
    jdbc = new JdbcTemplate(dataSource);
    jdbc.execute("create table if not exists " + name + " (position bigint, version bigint)");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    for (RecordedEvent event : batch) {
      jdbc.update("insert into " + name + " values (?, ?)", event.position(), event.version());
      if (failAt.contains(event.position())) {
        failures.incrementAndGet();
        throw new IllegalStateException("Jane Doe lives at 1 High Street");
      }
    }
  }

  @Override
  public void clear() {
    jdbc.update("delete from " + name);
  }

  List<Long> rows() {
    return jdbc.query(
        "select position from " + name + " order by position", (row, number) -> row.getLong(1));
  }
}
