package org.maractracker.query.engine.view;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each view has read, as stored with its rows. */
public final class ViewPositions {

  private final JdbcClient jdbc;

  public ViewPositions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last position the view has applied; 0 when it has applied none. */
  public long readTo(String view) {
    return jdbc.sql("select read_to from query.view_position where view_name = ?")
        .param(view)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /**
   * The same, and keeps everybody else from changing the view's rows until the transaction ends.
   */
  public long lock(String view) {
    return jdbc.sql("select read_to from query.view_position where view_name = ? for update")
        .param(view)
        .query(Long.class)
        .single();
  }

  /** All of them at one moment. */
  public Map<String, Long> all() {
    return jdbc
        .sql("select view_name, read_to from query.view_position")
        .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Gives the view a row at 0 and an unclaimed token, unless it has them; any number of nodes may
   * do so at once, where the framework's own way fails for all but one.
   */
  public void begin(String view) {
    jdbc.sql(
            "insert into query.token_entry (processor_name, segment, claimed_at)"
                + " values (?, 0, ?) on conflict do nothing")
        .params(view, Instant.EPOCH.toString())
        .update();
    jdbc.sql(
            "insert into query.view_position (view_name, read_to) values (?, 0)"
                + " on conflict do nothing")
        .param(view)
        .update();
  }

  /** Never moves back: a node that stalled may apply a batch that another has applied since. */
  public void advance(String view, long position) {
    jdbc.sql("update query.view_position set read_to = ? where view_name = ? and read_to < ?")
        .params(position, view, position)
        .update();
  }

  public void startOver(String view) {
    jdbc.sql("update query.view_position set read_to = 0 where view_name = ?").param(view).update();
  }
}
