package org.maractracker.command.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.warning.Likeness;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionOwnerAssigned;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.store.events.ColumnArrays;
import org.maractracker.store.schema.Postgres;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts of actions that begin: where each belongs, and whom it concerns. There are many at once,
 * since a meeting agrees eighty of them.
 */
final class NewActions {

  private static final String ACTION =
      "insert into command.action (action_id, marac_id, case_id, agreed_at, words) %s";
  private static final String OWNER =
      "insert into command.action_agency (action_id, agency_id, part, undertaken_at) %s";

  /** Statements for both tables, in one round trip. */
  private static final String ALL_AT_ONCE =
      ACTION.formatted("select * from unnest(?, ?, ?, ?, ?); ")
          + OWNER.formatted(
              "select id, agency, '" + Register.OWNER + "', meeting from unnest(?, ?, ?)")
          + " as added (id, agency, meeting) where agency is not null";

  private final JdbcTemplate jdbc;
  private final boolean postgres;

  NewActions(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.postgres = Postgres.isBehind(dataSource);
  }

  /**
   * Action that begins.
   *
   * @param caseId its case; null for an imported one whose list named none
   * @param agreedAt its meeting; null for an imported one whose list named none
   * @param owner the agency that undertakes it; null for an imported one whose list named none
   * @param words the key of what it says
   */
  record NewAction(
      UUID actionId,
      String maracId,
      @Nullable UUID caseId,
      @Nullable UUID agreedAt,
      @Nullable String owner,
      String words) {}

  /** Returns the action that begins with this event; none with any other event. */
  static Stream<NewAction> beginning(Object event) {
    return event instanceof ActionEvent action ? beginning(action) : Stream.empty();
  }

  private static Stream<NewAction> beginning(ActionEvent event) {
    return switch (event) {
      case ActionAgreed e ->
          Stream.of(
              new NewAction(
                  e.actionId(),
                  e.maracId(),
                  e.caseId(),
                  e.meetingId(),
                  e.responsibleAgencyId(),
                  Likeness.key(e.description())));
      case ActionImported e ->
          Stream.of(
              new NewAction(
                  e.actionId(),
                  e.maracId(),
                  e.caseId(),
                  e.meetingId(),
                  e.responsibleAgencyId(),
                  Likeness.key(e.description())));
      case ActionAcknowledged _,
          ActionReallocated _,
          RepresentativeChanged _,
          JointWorkingArranged _,
          JointWorkingConfirmed _,
          ProgressRecorded _,
          PromptsAnswered _,
          DueDateRevised _,
          ActionReworded _,
          ActionOwnerAssigned _,
          ActionLinkedToCase _,
          ActionCompleted _,
          ActionReportedUnachievable _,
          UnachievableActionMinuted _,
          ActionNotUndertaken _,
          ActionCarriedOver _,
          ActionRemovedFromPlan _,
          ActionEnteredInError _,
          ActionReopened _,
          ReminderSent _,
          AddendumRecorded _ ->
          Stream.empty();
    };
  }

  /** Enters them; throws the database's exception about an id that is taken. */
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
      columns.add("uuid", actions, NewAction::agreedAt, UUID[]::new);
      columns.add("varchar", actions, NewAction::words, String[]::new);
      columns.add("uuid", actions, NewAction::actionId, UUID[]::new);
      columns.add("varchar", actions, NewAction::owner, String[]::new);
      columns.add("uuid", actions, NewAction::agreedAt, UUID[]::new);
      return both.execute();
    }
  }

  private static boolean enterEach(Connection connection, List<NewAction> actions)
      throws SQLException {
    try (PreparedStatement action =
            connection.prepareStatement(ACTION.formatted("values (?, ?, ?, ?, ?)"));
        PreparedStatement owner =
            connection.prepareStatement(OWNER.formatted("values (?, ?, ?, ?)"))) {
      for (NewAction each : actions) {
        action.setObject(1, each.actionId());
        action.setString(2, each.maracId());
        action.setObject(3, each.caseId());
        action.setObject(4, each.agreedAt());
        action.setString(5, each.words());
        action.executeUpdate();
        if (each.owner() != null) {
          owner.setObject(1, each.actionId());
          owner.setString(2, each.owner());
          owner.setString(3, Register.OWNER);
          owner.setObject(4, each.agreedAt());
          owner.executeUpdate();
        }
      }
    }
    return true;
  }
}
