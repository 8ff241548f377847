package org.maractracker.embedded;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.QuerySide;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Connection that takes the turn to write with the first statement of a transaction that is not
 * plainly a question, and gives it back when the transaction has ended and what it committed is on
 * the disk. A batch of a view is not waited for: its rows and how far the view has read are lost
 * together, and made again.
 */
final class OneWriterConnection implements InvocationHandler {

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?is)\\s*(select|with|values|explain)\\b"
              + "(?!.*\\b(for\\s+(update|share)|(final|old|new)\\s+table|next\\s*val)).*");

  private final Connection connection;
  private final OneWriterDataSource database;
  private boolean writing;

  private OneWriterConnection(Connection connection, OneWriterDataSource database) {
    this.connection = connection;
    this.database = database;
  }

  static Connection over(Connection connection, OneWriterDataSource database) {
    return proxy(Connection.class, new OneWriterConnection(connection, database));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args)
      throws Throwable {
    return switch (method.getName()) {
      case "createStatement" -> statement(Statement.class, proxy, method, args);
      case "prepareStatement" -> statement(PreparedStatement.class, proxy, method, args);
      case "prepareCall" -> statement(CallableStatement.class, proxy, method, args);
      case "commit", "setAutoCommit" -> committed(method, args);
      case "rollback" -> args == null ? undone(method, null) : call(connection, method, args);
      case "close", "abort" -> undone(method, args);
      default -> call(connection, method, args);
    };
  }

  private <S extends Statement> S statement(
      Class<S> type, Object proxy, Method method, Object @Nullable [] args) throws Throwable {
    Object target = call(connection, method, args);
    @Nullable String sql = args != null && args[0] instanceof String given ? given : null;
    return proxy(
        type,
        (_, called, given) ->
            switch (called.getName()) {
              case "getConnection" -> proxy;
              case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" ->
                  executed(target, called, given, given == null ? sql : (String) given[0]);
              case "executeBatch", "executeLargeBatch" -> executed(target, called, given, sql);
              default -> call(target, called, given);
            });
  }

  private @Nullable Object executed(
      @Nullable Object statement, Method method, Object @Nullable [] args, @Nullable String sql)
      throws Throwable {
    if (sql != null && isQuestion(sql)) {
      return call(statement, method, args);
    }
    if (!writing) {
      database.takeTurn();
      writing = true;
    }
    if (!connection.getAutoCommit()) {
      return call(statement, method, args);
    }
    try {
      Object result = call(statement, method, args);
      putOnDisk();
      return result;
    } finally {
      giveBack();
    }
  }

  /** Returns whether the statement plainly writes nothing and locks nothing. */
  static boolean isQuestion(String sql) {
    return QUESTION.matcher(sql).matches();
  }

  /** A commit that fails keeps the turn, since what was written is undone at the close. */
  private @Nullable Object committed(Method method, Object @Nullable [] args) throws Throwable {
    Object result = call(connection, method, args);
    if (writing) {
      try {
        putOnDisk();
      } finally {
        giveBack();
      }
    }
    return result;
  }

  private @Nullable Object undone(Method method, Object @Nullable [] args) throws Throwable {
    try {
      return call(connection, method, args);
    } finally {
      giveBack();
    }
  }

  private void giveBack() {
    if (writing) {
      writing = false;
      database.giveTurnBack();
    }
  }

  private void putOnDisk() throws SQLException {
    if (QuerySide.VIEW_BATCH.equals(
        TransactionSynchronizationManager.getCurrentTransactionName())) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    } catch (SQLException e) {
      throw database.understood(e);
    }
  }

  private @Nullable Object call(@Nullable Object target, Method method, Object @Nullable [] args)
      throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof SQLException failure
          ? database.understood(failure)
          : e.getTargetException();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            OneWriterConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
