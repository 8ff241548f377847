package org.maractracker.query.views.changes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.marac.AccessCutOff;
import org.maractracker.events.marac.AccessRestored;
import org.maractracker.events.marac.AgencyAliasesChanged;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.events.meeting.MeetingReopened;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.query.model.access.ActionAccess;
import org.maractracker.query.model.access.ActionAccessTable;
import org.maractracker.store.events.RecordedEvent;

/**
 * Factory of the changes of one batch. Call it with the events in their order: references are as of
 * each event.
 */
final class ChangeFactory {

  private final ScopeTable scopes;
  private final ActionAccessTable standings;
  private final Map<UUID, String> maracs;
  private final Map<UUID, ActionAccess> actions;
  private final Map<UUID, String> newMaracs = new HashMap<>();
  private final Map<UUID, ActionAccess> newActions = new HashMap<>();

  ChangeFactory(List<RecordedEvent> batch, ScopeTable scopes, ActionAccessTable standings) {
    this.scopes = scopes;
    this.standings = standings;
    Set<UUID> scoped = new HashSet<>();
    Set<UUID> acted = new HashSet<>();
    batch.forEach(recorded -> collect(recorded.event(), scoped, acted));
    maracs = scopes.of(scoped);
    actions = standings.of(acted);
  }

  private static void collect(TrackerEvent event, Set<UUID> scoped, Set<UUID> acted) {
    switch (event) {
      case ActionEvent action -> acted.add(action.actionId());
      case CaseEvent file -> scoped.add(file.caseId());
      case MeetingEvent meeting -> scoped.add(meeting.meetingId());
      default -> {}
    }
  }

  Change change(RecordedEvent recorded) {
    return switch (recorded.event()) {
      case ActionEvent event -> action(recorded, event);
      case CaseEvent event -> caseFile(recorded, event);
      case MeetingEvent event -> meeting(recorded, event);
      case MaracEvent event -> marac(recorded, event);
      default -> throw new IllegalArgumentException("Of no family: " + recorded.type().name());
    };
  }

  /** Saves what later batches need. */
  void save() {
    scopes.add(newMaracs);
    standings.save(newActions.values());
  }

  private Change action(RecordedEvent recorded, ActionEvent event) {
    UUID id = event.actionId();
    ActionAccess before = newActions.getOrDefault(id, actions.get(id));
    ActionAccess after = ActionAccess.after(before, event, recorded.version());
    if (!after.equals(before)) {
      newActions.put(id, after);
    }
    return of(recorded, after.maracId(), after.caseId(), after.readers());
  }

  private Change caseFile(RecordedEvent recorded, CaseEvent event) {
    if (event instanceof CaseOpened opened) {
      newMaracs.put(opened.caseId(), opened.maracId());
    }
    return of(recorded, maracOf(event.caseId()), event.caseId(), List.of());
  }

  private Change meeting(RecordedEvent recorded, MeetingEvent event) {
    if (event instanceof MeetingScheduled scheduled) {
      newMaracs.put(scheduled.meetingId(), scheduled.maracId());
    }
    UUID caseId =
        switch (event) {
          case CaseListed listed -> listed.caseId();
          case CaseDelisted delisted -> delisted.caseId();
          case MeetingScheduled _,
              MeetingRescheduled _,
              MeetingCancelled _,
              AttendanceRecorded _,
              MeetingClosed _,
              MeetingReopened _,
              MeetingAddendumRecorded _ ->
              null;
        };
    return of(recorded, maracOf(event.meetingId()), caseId, List.of());
  }

  private static Change marac(RecordedEvent recorded, MaracEvent event) {
    List<String> agencies =
        switch (event) {
          case AgencyJoined joined -> List.of(joined.agencyId());
          case AgencyLeft left -> List.of(left.agencyId());
          case AgencyAliasesChanged changed -> List.of(changed.agencyId());
          case MaracEstablished _,
              MaracSettingsChanged _,
              LocalPracticeChanged _,
              AccessCutOff _,
              AccessRestored _ ->
              List.of();
        };
    return of(recorded, event.maracId(), null, agencies);
  }

  private String maracOf(UUID id) {
    return Objects.requireNonNull(newMaracs.getOrDefault(id, maracs.get(id)));
  }

  private static Change of(
      RecordedEvent recorded, String maracId, @Nullable UUID caseId, List<String> agencyIds) {
    return new Change(
        recorded.position(),
        recorded.type().name(),
        recorded.aggregateType(),
        recorded.aggregateId(),
        recorded.version(),
        maracId,
        caseId,
        agencyIds);
  }
}
