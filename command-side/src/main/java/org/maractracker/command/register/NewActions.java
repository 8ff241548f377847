package org.maractracker.command.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.store.events.ColumnArrays;
import org.maractracker.store.schema.Postgres;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Enters actions that begin: where each belongs, and whom it concerns. Many at once, since a
 * meeting agrees eighty of them.
 */
final class NewActions {

  private static final String ACTION =
      "insert into command.action (action_id, marac_id, case_id) %s";
  private static final String OWNER =
      "insert into command.action_agency (action_id, agency_id, part) %s";

  /** Both in one trip. */
  private static final String ALL_AT_ONCE =
      ACTION.formatted("select * from unnest(?, ?, ?); ")
          + OWNER.formatted("select id, agency, '" + Register.OWNER + "' from unnest(?, ?)")
          + " as added (id, agency) where agency is not null";

  private final JdbcTemplate jdbc;
  private final boolean postgres;

  NewActions(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.postgres = Postgres.isBehind(dataSource);
  }

  /**
   * An action that begins.
   *
   * @param caseId its case; null for an imported one whose list named none
   * @param owner the agency that undertakes it; null for an imported one whose list named none
   */
  record NewAction(UUID actionId, String maracId, @Nullable UUID caseId, @Nullable String owner) {}

  /** The action that begins with this event; none with any other. */
  static Stream<NewAction> beginning(Object event) {
    return switch (event) {
      case ActionAgreed e ->
          Stream.of(new NewAction(e.actionId(), e.maracId(), e.caseId(), e.responsibleAgencyId()));
      case ActionImported e ->
          Stream.of(new NewAction(e.actionId(), e.maracId(), e.caseId(), e.responsibleAgencyId()));
      default -> Stream.empty();
    };
  }

  /** Enters them; throws what the database does about an id that is taken. */
  void enter(List<NewAction> actions) {
    if (actions.isEmpty()) {
      return;
    }
    ConnectionCallback<Boolean> entering =
        connection -> postgres ? enterAtOnce(connection, actions) : enterEach(connection, actions);
    jdbc.execute(entering);
  }

  private static boolean enterAtOnce(Connection connection, List<NewAction> actions)
      throws SQLException {
    try (PreparedStatement both = connection.prepareStatement(ALL_AT_ONCE)) {
      ColumnArrays columns = new ColumnArrays(connection, both);
      columns.add("uuid", actions, NewAction::actionId, UUID[]::new);
      columns.add("varchar", actions, NewAction::maracId, String[]::new);
      columns.add("uuid", actions, NewAction::caseId, UUID[]::new);
      columns.add("uuid", actions, NewAction::actionId, UUID[]::new);
      columns.add("varchar", actions, NewAction::owner, String[]::new);
      return both.execute();
    }
  }

  private static boolean enterEach(Connection connection, List<NewAction> actions)
      throws SQLException {
    try (PreparedStatement action =
            connection.prepareStatement(ACTION.formatted("values (?, ?, ?)"));
        PreparedStatement owner =
            connection.prepareStatement(OWNER.formatted("values (?, ?, ?)"))) {
      for (NewAction each : actions) {
        action.setObject(1, each.actionId());
        action.setString(2, each.maracId());
        action.setObject(3, each.caseId());
        action.executeUpdate();
        if (each.owner() != null) {
          owner.setObject(1, each.actionId());
          owner.setString(2, each.owner());
          owner.setString(3, Register.OWNER);
          owner.executeUpdate();
        }
      }
    }
    return true;
  }
}
