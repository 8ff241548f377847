package org.maractracker.store.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a statement that takes many rows out of {@code unnest}: an array for each column.
 * However many rows there are, the statement is the same, and is prepared once.
 */
public final class ColumnArrays {

  private final Connection connection;
  private final PreparedStatement statement;
  private int next;

  public ColumnArrays(Connection connection, PreparedStatement statement) {
    this(connection, statement, 1);
  }

  /**
   * @param first number of the first parameter that is an array, from 1
   */
  public ColumnArrays(Connection connection, PreparedStatement statement, int first) {
    this.connection = connection;
    this.statement = statement;
    this.next = first;
  }

  /** Adds the next parameter: one column of all rows, of that SQL type. */
  public <R, V> void add(
      String type, List<R> rows, Function<R, @Nullable V> value, IntFunction<@Nullable V[]> array)
      throws SQLException {
    statement.setArray(
        next++, connection.createArrayOf(type, rows.stream().map(value).toArray(array)));
  }
}
