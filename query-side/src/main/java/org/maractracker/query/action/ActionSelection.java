package org.maractracker.query.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which actions a list shows, in what order, from where on. Begins with what the caller may see, so
 * that no selection can forget it; every condition narrows it.
 */
public final class ActionSelection {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();
  private String order = "a.action_id";
  private int rows = Integer.MAX_VALUE;

  /** What the scope lets its caller see. */
  public ActionSelection(Scope scope) {
    StringJoiner seen = new StringJoiner(" or ", "(", ")");
    scope.sights().forEach((maracId, sight) -> seen.add(seen(maracId, sight)));
    conditions.add(seen.toString());
  }

  private String seen(String maracId, Sight sight) {
    String marac = "a.marac_id = " + parameter(maracId);
    return sight.seesEveryRow()
        ? marac
        : "(%s and %s)"
            .formatted(marac, exists("g.agency_id in (" + parameter(sight.agencies()) + ")"));
  }

  private static String exists(String condition) {
    return "exists (select 1 from query.{view}_agency g where g.action_id = a.action_id and "
        + condition
        + ")";
  }

  /** Only those the agency owns or is a partner in; all when none is named. */
  public ActionSelection concerning(@Nullable String agencyId) {
    if (agencyId != null) {
      conditions.add(exists("g.concerned and g.agency_id = " + parameter(agencyId)));
    }
    return this;
  }

  /** Only what this list is about at all. */
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

  /** The order; its columns together are unique. */
  public ActionSelection by(String... columns) {
    order = String.join(", ", columns);
    return this;
  }

  /** Only what comes after these values in the order; everything when there are none. */
  public ActionSelection after(List<Object> keys) {
    if (!keys.isEmpty()) {
      StringJoiner names = new StringJoiner(", ");
      keys.forEach(key -> names.add(parameter(key)));
      conditions.add("(%s) > (%s)".formatted(order, names));
    }
    return this;
  }

  /** At most so many rows. */
  public ActionSelection first(int limit) {
    rows = limit;
    return this;
  }

  private String parameter(Object value) {
    String name = "p" + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }

  String sql(String view) {
    return "select a.state from query.{view}_action a where %s order by %s limit %d"
        .formatted(String.join(" and ", conditions), order, rows)
        .replace("{view}", view);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
