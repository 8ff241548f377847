package org.maractracker.bench.decade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;

/** Sink that writes JDBC batches, with a commit each. */
final class BatchSink implements EventSink {

  private static final int BATCH = 1000;

  private final Connection connection;
  private final PreparedStatement insert;
  private int waiting;

  BatchSink(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    insert =
        connection.prepareStatement(
            "insert into events.domain_event (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                .formatted(RetoldEvent.COLUMNS));
  }

  @Override
  public void write(RetoldEvent event) {
    try {
      insert.setLong(1, event.position());
      insert.setString(2, event.eventId());
      insert.setString(3, event.aggregateType());
      insert.setString(4, event.aggregateId());
      insert.setLong(5, event.version());
      insert.setTimestamp(6, Timestamp.from(event.recordedAt()));
      insert.setString(7, event.type());
      insert.setString(8, event.revision());
      insert.setBytes(9, event.payload());
      insert.setBytes(10, event.metaData());
      insert.addBatch();
      if (++waiting == BATCH) {
        flush();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void flush() throws SQLException {
    insert.executeBatch();
    connection.commit();
    waiting = 0;
  }

  @Override
  public void close() {
    try (insert) {
      flush();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
