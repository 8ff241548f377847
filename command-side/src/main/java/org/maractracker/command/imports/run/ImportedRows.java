package org.maractracker.command.imports.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.register.Directory;
import org.maractracker.events.action.ImportSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table of the rows that were stored, and what they said then. */
@Component
class ImportedRows {

  private static final String SELECT =
      "select action_id, import_id, run, file_name, sheet, row_number, everything, which"
          + " from command.imported_row where ";

  private final JdbcClient jdbc;

  /**
   * Makes the table; the register's tables, {@code directory}, come from the same migration as this
   * one.
   */
  ImportedRows(DataSource dataSource, Directory directory) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  List<ImportedRow> ofMarac(String maracId) {
    return jdbc.sql(SELECT + "marac_id = ? order by file_name, sheet, row_number")
        .param(maracId)
        .query(ImportedRows::imported)
        .list();
  }

  /**
   * Imported actions of a MARAC that lack what a list may tell by now.
   *
   * @param withoutCase those without a case
   * @param withoutOwner those without an owner
   */
  record Lacking(Set<UUID> withoutCase, Set<UUID> withoutOwner) {}

  Lacking lacking(String maracId) {
    return new Lacking(
        actions(maracId, "action.case_id is null"),
        actions(
            maracId,
            "not exists (select 1 from command.action_agency agency"
                + " where agency.action_id = action.action_id)"));
  }

  private Set<UUID> actions(String maracId, String lacking) {
    return Set.copyOf(
        jdbc.sql(
                "select imported.action_id from command.imported_row imported join command.action"
                    + " action on action.action_id = imported.action_id where imported.marac_id = ?"
                    + " and "
                    + lacking)
            .param(maracId)
            .query((row, number) -> row.getObject(1, UUID.class))
            .list());
  }

  Optional<ImportedRow> of(UUID actionId) {
    return jdbc.sql(SELECT + "action_id = ?")
        .param(actionId)
        .query(ImportedRows::imported)
        .optional();
  }

  /** Stores a row in the transaction that stores its action. */
  void remember(String maracId, ImportedRow row) {
    ImportSource source = row.source();
    jdbc.sql("insert into command.imported_row values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.<@Nullable Object>asList(
                row.actionId(),
                row.importId(),
                row.run(),
                maracId,
                source.file(),
                source.sheet(),
                source.row(),
                row.everything(),
                row.which()))
        .update();
  }

  private static ImportedRow imported(ResultSet row, int number) throws SQLException {
    return new ImportedRow(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getInt(3),
        new ImportSource(row.getString(4), row.getString(5), row.getInt(6)),
        row.getString(7),
        row.getString(8));
  }
}
