package org.maractracker.bench.decade;

import java.sql.Connection;
import java.sql.SQLException;

/** Sink of rows of the table of events, in whichever way is fastest there. */
interface EventSink extends AutoCloseable {

  static EventSink into(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
        ? new CopySink(connection)
        : new BatchSink(connection);
  }

  void write(RetoldEvent event);

  /** Writes what is left, and commits. */
  @Override
  void close();
}
