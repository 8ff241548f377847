package org.maractracker.query.model.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Selection of actions for a list: conditions, order and start. It begins with what the caller may
 * see, so that no selection can forget it; every further condition narrows it.
 */
public final class ActionSelection {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();
  private String order = "a.action_id";
  private int rows = Integer.MAX_VALUE;

  /** Selects what the scope lets its caller see. */
  public ActionSelection(Scope scope) {
    StringJoiner seen = new StringJoiner(" or ", "(", ")");
    scope.sights().forEach((maracId, sight) -> seen.add(seen(maracId, sight)));
    conditions.add(seen.toString());
  }

  private String seen(String maracId, ReadAccess sight) {
    String marac = "a.marac_id = " + parameter(maracId);
    return sight.seesEveryRow()
        ? marac
        : "(%s and %s)"
            .formatted(
                marac, exists("{readers}", "g.agency_id in (" + parameter(sight.agencies()) + ")"));
  }

  private static String exists(String rows, String condition) {
    return "exists (select 1 from " + rows + " and " + condition + ")";
  }

  /**
   * Narrows it to actions that the agency owns or is a partner in; not at all when none is named.
   */
  public ActionSelection concerning(@Nullable String agencyId) {
    if (agencyId != null) {
      conditions.add(exists("{concerned}", "g.agency_id = " + parameter(agencyId)));
    }
    return this;
  }

  /** Narrows it to the list of the meeting: actions agreed at it, or carried to it. */
  public ActionSelection onListOf(UUID meetingId) {
    conditions.add(exists("{on_meeting}", "g.meeting_id = " + parameter(meetingId)));
    return this;
  }

  /** Narrows it to the subject of the list. */
  public ActionSelection listed(String condition) {
    conditions.add(condition);
    return this;
  }

  /**
   * Narrows it, unless the value is null.
   *
   * @param condition with {@code ?} where the value goes
   */
  public ActionSelection where(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition.replace("?", parameter(value)));
    }
    return this;
  }

  /**
   * Narrows it to what meets the condition with any of the pairs.
   *
   * @param condition with one {@code ?} for the pair's key and one for its value, in this order
   */
  public ActionSelection whereAny(String condition, Map<?, ?> pairs) {
    StringJoiner any = new StringJoiner(" or ", "(", ")");
    pairs.forEach((key, value) ->
        any.add(
            condition.replaceFirst("\\?", parameter(key)).replaceFirst("\\?", parameter(value))));
    conditions.add(any.toString());
    return this;
  }

  /** Sets the order; its columns together are unique. */
  public ActionSelection by(String... columns) {
    order = String.join(", ", columns);
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

  private String parameter(Object value) {
    String name = "p" + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }

  public JdbcClient.StatementSpec in(ActionTables tables, JdbcClient client) {
    String sql =
        "select %s from %s where %s%s order by %s limit %d"
            .formatted(
                tables.answer(),
                tables.actions(),
                String.join(" and ", conditions),
                tables.valid(),
                order,
                rows);
    return client.sql(tables.name(sql)).params(parameters).params(tables.parameters());
  }
}
