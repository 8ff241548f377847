package org.maractracker.store.schema;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Data source for migrations that make another schema's tables too: what a statement makes in the
 * first is made in the second. Migrations that have run cannot be rewritten, and name their tables
 * with their schema, in lower case and without quotes, so that the name and the dot after it are
 * enough to recognise it.
 */
final class RenamedSchema extends DelegatingDataSource {

  private final Pattern named;
  private final String replacement;

  /**
   * @param from the schema that the statements name
   * @param to the schema in which their tables are found
   */
  RenamedSchema(DataSource dataSource, String from, String to) {
    super(dataSource);
    named = Pattern.compile("(?<![\\w.\"])" + Pattern.quote(from) + "\\.");
    replacement = Matcher.quoteReplacement(to + ".");
  }

  @Override
  public Connection getConnection() throws SQLException {
    return renaming(Connection.class, super.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return renaming(Connection.class, super.getConnection(user, password));
  }

  String rename(String sql) {
    return named.matcher(sql).replaceAll(replacement);
  }

  private <T> T renaming(Class<T> type, T target) {
    InvocationHandler handler = (proxy, method, arguments) -> invoke(target, method, arguments);
    return type.cast(
        Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Changes only what takes SQL; what makes statements makes renaming ones. */
  private @Nullable Object invoke(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (arguments != null && arguments[0] instanceof String sql && takesSql(method)) {
      arguments[0] = rename(sql);
    }
    try {
      Object result = method.invoke(target, arguments);
      return method.getName().equals("createStatement")
          ? renaming(Statement.class, (Statement) result)
          : result;
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private static boolean takesSql(Method method) {
    return switch (method.getName()) {
      case "prepareStatement",
          "prepareCall",
          "nativeSQL",
          "execute",
          "executeQuery",
          "executeUpdate",
          "executeLargeUpdate",
          "addBatch" ->
          true;
      default -> false;
    };
  }
}
