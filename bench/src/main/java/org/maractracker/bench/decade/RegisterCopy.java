package org.maractracker.bench.decade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copy of the command side's register of the year, told again with the events: which MARAC an id
 * belongs to, whom an action concerns, which references and days are taken. Without it no command
 * would find anything.
 */
final class RegisterCopy {

  private static final int BATCH = 5000;
  private static final List<String> TABLES =
      List.of("meeting", "casefile", "action", "action_agency");

  private final JdbcTemplate from;
  private final JdbcTemplate to;

  RegisterCopy(DataSource from, DataSource to) {
    this.from = new JdbcTemplate(from);
    this.to = new JdbcTemplate(to);
  }

  void tell(List<Telling> tellings) {
    tellings.stream()
        .filter(Telling::first)
        .forEach(telling ->
            to.update("insert into command.marac (marac_id) values (?)", telling.maracId()));
    TABLES.forEach(table -> tell(table, tellings));
  }

  private void tell(String table, List<Telling> tellings) {
    List<@Nullable Object[]> rows =
        from.query("select * from command." + table, (row, number) -> values(row));
    String insert =
        "insert into command.%s values (%s)"
            .formatted(table, String.join(", ", Collections.nCopies(rows.getFirst().length, "?")));
    List<Object[]> batch = new ArrayList<>();
    for (Telling telling : tellings) {
      rows.forEach(row -> batch.add(tell(row, table, telling)));
      if (batch.size() > BATCH) {
        to.batchUpdate(insert, batch);
        batch.clear();
      }
    }
    to.batchUpdate(insert, batch);
  }

  private static @Nullable Object[] values(ResultSet row) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[row.getMetaData().getColumnCount()];
    for (int column = 0; column < values.length; column++) {
      values[column] =
          row.getMetaData().getColumnName(column + 1).equals("sits_on")
              ? row.getObject(column + 1, LocalDate.class)
              : row.getObject(column + 1);
    }
    return values;
  }

  /**
   * Rewrites a row. Its first column is its own id; the second its MARAC, or in {@code
   * action_agency} an agency.
   */
  private static @Nullable Object[] tell(@Nullable Object[] row, String table, Telling telling) {
    @Nullable Object[] told = row.clone();
    told[0] = telling.id((UUID) Objects.requireNonNull(row[0]));
    if (!table.equals("action_agency")) {
      told[1] = telling.maracId();
    }
    for (int column = 2; column < told.length; column++) {
      told[column] = tell(row[column], table, telling);
    }
    return told;
  }

  private static @Nullable Object tell(@Nullable Object value, String table, Telling telling) {
    return switch (value) {
      case LocalDate day -> telling.day(day);
      case UUID id -> telling.id(id);
      case String reference when table.equals("casefile") -> telling.reference(reference);
      case null, default -> value;
    };
  }
}
