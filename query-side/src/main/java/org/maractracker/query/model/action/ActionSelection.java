package org.maractracker.query.model.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Selection of actions for a list: conditions, order and start. It begins with what the caller may
 * see, so that no selection can forget it; every further condition narrows it.
 */
public final class ActionSelection {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();
  private final Scope scope;
  private final ActionTables tables;
  private String order = "a.action_id";
  private int rows = Integer.MAX_VALUE;

  /**
   * What the scope lets its caller see.
   *
   * @param tables those it is asked of
   */
  public ActionSelection(Scope scope, ActionTables tables) {
    this.scope = scope;
    this.tables = tables;
    seenBy(tables.readers());
  }

  /** Narrows what agencies see to what they own or are partners in now. */
  public ActionSelection ofOwners() {
    return seenBy(tables.owners());
  }

  private ActionSelection seenBy(String agencies) {
    StringJoiner seen = new StringJoiner(" or ", "(", ")");
    scope.sights().forEach((maracId, sight) -> seen.add(seen(maracId, sight, agencies)));
    return listed(seen.toString());
  }

  private String seen(String maracId, ReadAccess sight, String agencies) {
    String marac = "a.marac_id = " + parameter(maracId);
    return sight.seesEveryRow()
        ? marac
        : "(%s and %s)"
            .formatted(
                marac, exists(agencies, "g.agency_id in (" + parameter(sight.agencies()) + ")"));
  }

  private static String exists(String rows, String condition) {
    return "exists (select 1 from " + rows + " and " + condition + ")";
  }

  /**
   * Narrows it to actions that the agency owns or is a partner in; not at all when none is named.
   */
  public ActionSelection concerning(@Nullable String agencyId) {
    if (agencyId != null) {
      conditions.add(exists(tables.concerned(), "g.agency_id = " + parameter(agencyId)));
    }
    return this;
  }

  /** Narrows it to the list of the meeting: actions agreed at it, or carried to it. */
  public ActionSelection onListOf(UUID meetingId) {
    conditions.add(exists(tables.onMeeting(), "g.meeting_id = " + parameter(meetingId)));
    return this;
  }

  /** Tables it is asked of, for conditions that name their columns. */
  public ActionTables tables() {
    return tables;
  }

  /** Only what this list is about at all. */
  public ActionSelection listed(String condition) {
    conditions.add(condition);
    return this;
  }

  /**
   * Narrows it, unless the value is null.
   *
   * @param condition up to where the value goes: {@code a.status =}
   */
  public ActionSelection where(String condition, @Nullable Object value) {
    return value == null ? this : listed(condition + " " + parameter(value));
  }

  /**
   * Narrows it to what meets the condition with any of the pairs.
   *
   * @param condition of the names of a pair's key and value in the statement
   */
  public ActionSelection whereAny(Map<?, ?> pairs, BinaryOperator<String> condition) {
    StringJoiner any = new StringJoiner(" or ", "(", ")");
    pairs.forEach((key, value) -> any.add(condition.apply(parameter(key), parameter(value))));
    return listed(any.toString());
  }

  /** The order: by a day, and where that is the same by the action's id. */
  public ActionSelection by(ActionOrder by) {
    order = by.column().apply(tables) + ", a.action_id";
    return this;
  }

  /** Narrows it to what comes after these values in the order; not at all when there are none. */
  public ActionSelection after(List<Object> keys) {
    if (!keys.isEmpty()) {
      StringJoiner names = new StringJoiner(", ");
      keys.forEach(key -> names.add(parameter(key)));
      conditions.add("(%s) > (%s)".formatted(order, names));
    }
    return this;
  }

  public ActionSelection first(int limit) {
    rows = limit;
    return this;
  }

  /** Gives a value to the statement; the name it has there. */
  public String parameter(Object value) {
    String name = "p" + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }

  /** The statement. */
  public JdbcClient.StatementSpec ask(JdbcClient client) {
    return client
        .sql(
            "select %s from %s where %s%s order by %s limit %d"
                .formatted(
                    tables.answer(),
                    tables.actions(),
                    String.join(" and ", conditions),
                    tables.valid(),
                    order,
                    rows))
        .params(parameters)
        .params(tables.parameters());
  }
}
