package org.maractracker.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.maractracker.ledger.note.Note;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table of the heads that were signed as the tree grew, append-only. */
final class CheckpointTable {

  private final JdbcClient jdbc;

  CheckpointTable(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /** Adds a head, unless there is one of that size, which is the same. */
  void add(long size, Note note, Instant signedAt) {
    jdbc.sql(
            "insert into query.ledger_checkpoint (tree_size, note, signed_at) values (?, ?, ?)"
                + " on conflict do nothing")
        .params(size, note.toString(), Timestamp.from(signedAt))
        .update();
  }

  /** Returns the last head; empty when none was signed. */
  Optional<Note> last() {
    return jdbc.sql("select note from query.ledger_checkpoint order by tree_size desc limit 1")
        .query((row, number) -> Note.parseOrUnsigned(row.getString(1)))
        .optional();
  }

  Optional<Note> of(long size) {
    return jdbc.sql("select note from query.ledger_checkpoint where tree_size = ?")
        .param(size)
        .query((row, number) -> Note.parseOrUnsigned(row.getString(1)))
        .optional();
  }

  /**
   * Returns the first head ever, and the last of each day (UTC), of those smaller than a size, in
   * order.
   */
  List<Note> remarkable(long below) {
    return jdbc.sql(
            "select note from query.ledger_checkpoint where tree_size in ("
                + "select min(tree_size) from query.ledger_checkpoint union all"
                + " select max(tree_size) from query.ledger_checkpoint where tree_size < ?"
                + " group by cast(signed_at at time zone 'UTC' as date))"
                + " and tree_size < ? order by tree_size")
        .params(below, below)
        .query((row, number) -> Note.parseOrUnsigned(row.getString(1)))
        .list();
  }
}
