package org.maractracker.query.asof;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maractracker.events.EventTypes;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.query.model.action.ActionContext;
import org.maractracker.query.model.action.ActionContextSource;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.MeetingRow;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.web.page.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Context of actions as of one moment, for one query. */
final class AsOfActionContext implements ActionContextSource {

  private static final Set<String> OF_CONTACT =
      Set.of(name(CaseOpened.class), name(SafeContactChanged.class));

  private final AsOf moment;
  private final JdbcClient jdbc;
  private final BitemporalEvents events;

  /** Zones read so far: they are needed before a list is searched, and again for its rows. */
  private final Map<String, ZoneId> zones = new HashMap<>();

  AsOfActionContext(AsOf moment, JdbcClient jdbc, BitemporalEvents events) {
    this.moment = moment;
    this.jdbc = jdbc;
    this.events = events;
  }

  private static String name(Class<?> event) {
    return EventTypes.of(event).orElseThrow().name();
  }

  /**
   * Returns whether the MARAC has ever been established. Whether it can be asked about depends on
   * the present, only what is found on the moment: a tracker set up today is asked about last year.
   */
  @Override
  public boolean isMarac(String maracId) {
    return !zones(List.of(maracId)).isEmpty();
  }

  /** Returns the MARAC of a meeting, also of one that was not yet scheduled at the moment. */
  @Override
  public Optional<String> maracOf(UUID meetingId) {
    return jdbc.sql("select distinct marac_id from query.past_meeting where meeting_id = ?")
        .param(meetingId)
        .query(String.class)
        .optional();
  }

  /**
   * Returns the zones at the moment; before the MARAC was established, the zone it was established
   * with.
   */
  @Override
  public Map<String, ZoneId> zones(Collection<String> maracIds) {
    List<String> unknown = maracIds.stream().filter(id -> !zones.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      jdbc.sql(
              "select m.marac_id, m.time_zone, case when "
                  + AsOfPredicate.inside("m")
                  + " then true else false end from query.past_marac m where m.marac_id in"
                  + " (:maracs) order by m.from_told, m.from_day")
          .param("maracs", unknown)
          .params(AsOfPredicate.of(moment).parameters())
          .query(row -> {
            note(row.getString(1), ZoneId.of(row.getString(2)), row.getBoolean(3));
          });
    }
    Map<String, ZoneId> known = new HashMap<>(zones);
    known.keySet().retainAll(maracIds);
    return known;
  }

  private void note(String maracId, ZoneId zone, boolean then) {
    if (then) {
      zones.put(maracId, zone);
    } else {
      zones.putIfAbsent(maracId, zone);
    }
  }

  @Override
  public ActionContext around(Collection<ActionState> actions) {
    Set<String> maracs = actions.stream().map(ActionState::maracId).collect(toSet());
    List<MeetingRow> meetings =
        maracs.isEmpty() ? List.of() : meetings("m.marac_id in (:key)", maracs);
    return ActionContext.of(zones(maracs), meetings, safeContacts(ActionContext.cases(actions)));
  }

  private List<MeetingRow> meetings(String condition, Object key) {
    return jdbc.sql(
            "select m.meeting_id, m.marac_id, m.sits_on, m.cancelled from query.past_meeting m"
                + " where "
                + condition
                + " and "
                + AsOfPredicate.inside("m"))
        .param("key", key)
        .params(AsOfPredicate.of(moment).parameters())
        .query(AsOfActionContext::meeting)
        .list();
  }

  private static MeetingRow meeting(ResultSet row, int number) throws SQLException {
    return new MeetingRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getBoolean(4),
        0);
  }

  private Map<UUID, SafeContact> safeContacts(Collection<UUID> caseIds) {
    Map<UUID, SafeContact> known = new HashMap<>();
    List<String> ids = caseIds.stream().map(UUID::toString).toList();
    events
        .at(moment, ids, OF_CONTACT, CaseState::after)
        .values()
        .forEach(row -> {
          if (row.safeContact() != null) {
            known.put(row.caseId(), row.safeContact());
          }
        });
    return known;
  }
}
