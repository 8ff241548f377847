package org.maractracker.query.asof;

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
import java.util.stream.Collectors;
import org.maractracker.events.EventTypes;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.query.model.action.ActionContextSource;
import org.maractracker.query.model.action.CaseSummary;
import org.maractracker.query.model.action.MeetingRow;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.web.page.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Context of actions as of one moment, for one query. */
final class AsOfActionContext implements ActionContextSource {

  private static final Set<String> OF_CASES =
      Set.of(
          name(CaseOpened.class), name(CaseDetailsCorrected.class), name(SafeContactChanged.class));

  private final AsOf moment;
  private final AsOf contact;
  private final JdbcClient jdbc;
  private final BitemporalEvents events;

  /**
   * @param contact the moment as of which contact with a case is told
   */
  AsOfActionContext(AsOf moment, AsOf contact, JdbcClient jdbc, BitemporalEvents events) {
    this.moment = moment;
    this.contact = contact;
    this.jdbc = jdbc;
    this.events = events;
  }

  private static String name(Class<?> event) {
    return EventTypes.of(event).orElseThrow().name();
  }

  /** Returns the MARAC, also of a meeting that had not been called then. */
  @Override
  public Optional<String> maracOf(UUID meetingId) {
    return jdbc.sql("select distinct marac_id from query.past_meeting where meeting_id = ?")
        .param(meetingId)
        .query(String.class)
        .optional();
  }

  /**
   * Returns the zones at the moment; before a MARAC was established, the zone it was established
   * with. Which MARACs there are is judged by the present, and only what is found in them by the
   * moment: a tracker that was begun today can be asked about last year.
   */
  @Override
  public Map<String, ZoneId> zones(Collection<String> maracIds) {
    Map<String, ZoneId> zones = new HashMap<>();
    if (!maracIds.isEmpty()) {
      jdbc.sql(
              "select m.marac_id, m.time_zone, case when "
                  + AsOfPredicate.inside("m")
                  + " then true else false end from query.past_marac m where m.marac_id in"
                  + " (:maracs) order by m.from_told, m.from_day")
          .param("maracs", maracIds)
          .params(AsOfPredicate.of(moment).parameters())
          .query(row -> {
            boolean then = row.getBoolean(3);
            zones.merge(
                row.getString(1),
                ZoneId.of(row.getString(2)),
                (first, later) -> then ? later : first);
          });
    }
    return zones;
  }

  @Override
  public List<MeetingRow> meetings(Collection<String> maracIds) {
    return maracIds.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select m.meeting_id, m.marac_id, m.sits_on, m.cancelled from query.past_meeting m"
                    + " where m.marac_id in (:maracs) and "
                    + AsOfPredicate.inside("m"))
            .param("maracs", maracIds)
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

  @Override
  public Map<UUID, CaseSummary> cases(Collection<UUID> caseIds) {
    List<String> ids = caseIds.stream().map(UUID::toString).toList();
    Map<String, CaseState> contacts =
        contact.equals(moment) ? Map.of() : events.at(contact, ids, OF_CASES, CaseState::after);
    return events.at(moment, ids, OF_CASES, CaseState::after).entrySet().stream()
        .map(file -> {
          CaseState latest = contacts.get(file.getKey());
          return CaseSummary.of(
              latest == null
                  ? file.getValue()
                  : file.getValue().withSafeContact(latest.safeContact()));
        })
        .collect(Collectors.toMap(CaseSummary::caseId, file -> file));
  }
}
