package org.maractracker.query.listfile;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionOwnerAssigned;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.export.ListFile.Cell;
import org.maractracker.query.export.ListFile.Day;
import org.maractracker.query.export.ListFile.Words;
import org.maractracker.query.model.action.ActionContext;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.CaseSummary;
import org.maractracker.query.model.action.EventNames;
import org.maractracker.query.model.marac.LocalPractice;
import org.maractracker.query.model.wording.InWords;
import org.maractracker.query.model.wording.StatusWords;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;

/**
 * Rows of one file: its actions, with what the file says of them that is not in their own events.
 */
final class ActionListRows {

  /** Events that say neither how an action began nor what its status is. */
  static final Set<Class<? extends ActionEvent>> SAYING_NOTHING =
      Set.of(
          ActionAcknowledged.class,
          ActionReallocated.class,
          RepresentativeChanged.class,
          JointWorkingArranged.class,
          JointWorkingConfirmed.class,
          PromptsAnswered.class,
          DueDateRevised.class,
          ActionReworded.class,
          ActionOwnerAssigned.class,
          ActionLinkedToCase.class,
          UnachievableActionMinuted.class,
          ActionCarriedOver.class,
          ReminderSent.class,
          AddendumRecorded.class);

  static final Set<String> SAYING = EventNames.allBut(ActionEvent.class, SAYING_NOTHING);

  private static final Words NOTHING = new Words("");

  private final ActionContext around;
  private final Map<String, LocalDate> today;
  private final Map<String, Map<String, String>> agencies = new HashMap<>();
  private final Map<String, String> markings = new TreeMap<>();
  private final List<ActionFields> actions;
  private Map<String, RecordedEvent> said = Map.of();

  /**
   * @param today the day they are judged on, by MARAC
   */
  ActionListRows(ActionContext around, Map<String, LocalDate> today, List<ActionFields> actions) {
    this.around = around;
    this.today = today;
    this.actions = actions;
  }

  /** Reads what the view does not keep, as of a moment. */
  void read(EventArchive archive, AsOfQueries past, AsOf moment) {
    List<String> ids = actions.stream().map(each -> each.actionId().toString()).toList();
    said =
        past.selected(moment, archive.forFolding(ids, SAYING)).stream()
            .filter(each -> each.version() > 0)
            .collect(toMap(RecordedEvent::aggregateId, each -> each, (one, later) -> later));
    Set<String> maracs = actions.stream().map(ActionFields::maracId).collect(toSet());
    maracs.forEach(marac -> markings.put(marac, LocalPractice.NONE.protectiveMarking()));
    archive
        .forFolding(
            maracs,
            Set.of(EventNames.of(AgencyJoined.class), EventNames.of(LocalPracticeChanged.class)))
        .forEach(each -> {
          switch (each.event()) {
            case AgencyJoined joined -> joined(joined);
            case LocalPracticeChanged changed ->
                markings.put(changed.maracId(), LocalPractice.of(changed).protectiveMarking());
            default -> throw new IllegalStateException("Not asked for: " + each.type());
          }
        });
  }

  private void joined(AgencyJoined event) {
    agencies
        .computeIfAbsent(event.maracId(), id -> new HashMap<>())
        .put(event.agencyId(), event.name());
  }

  /** Returns the marking that the MARACs have set by now: of several, each. */
  String marking() {
    return markings.isEmpty()
        ? LocalPractice.NONE.protectiveMarking()
        : markings.values().stream().distinct().collect(joining(" / "));
  }

  List<List<Cell>> rows(ActionListFile.Order order) {
    Stream<ListedAction> listed = actions.stream().map(this::listed);
    Stream<ListedAction> sorted =
        switch (order) {
          case BY_MEETING -> listed.sorted(ListedAction.BY_MEETING);
          case OF_THE_LIST -> listed;
        };
    return sorted.map(ListedAction::cells).toList();
  }

  private ListedAction listed(ActionFields action) {
    UUID meetingId = action.meetingId();
    LocalDate sat = meetingId == null ? null : around.meetings().get(meetingId);
    Optional<CaseSummary> file = around.caseOf(action.caseId());
    LocalDate on = Objects.requireNonNull(today.get(action.maracId()));
    return new ListedAction(
        sat == null ? action.agreedOn().firstDay() : sat,
        sat == null ? date(action.agreedOn()) : new Day(sat),
        file.map(CaseSummary::reference).orElse(""),
        file.map(CaseSummary::victimName).orElse(""),
        action.description(),
        owner(action),
        reported(action),
        StatusWords.of(action, on),
        action.dueOn() == null ? NOTHING : new Day(action.dueOn()),
        file.map(CaseSummary::safeContact).filter(SafeContact::restricts).isPresent()
            ? "Look at safe contact before you call"
            : "",
        action.caseId(),
        action.actionId());
  }

  private String owner(ActionFields action) {
    Map<String, String> names = agencies.getOrDefault(action.maracId(), Map.of());
    String agencyId = action.responsibleAgencyId();
    String agency = agencyId == null ? "" : names.getOrDefault(agencyId, agencyId);
    return action.representative() == null
        ? agency
        : "%s / %s".formatted(agency, action.representative());
  }

  /** Returns the day the agency reported, where that is recorded; else the day it was recorded. */
  private Cell reported(ActionFields action) {
    RecordedEvent last = said.get(action.actionId().toString());
    if (last == null) {
      return NOTHING;
    }
    ZoneId zone = around.zone(action.maracId());
    return last.event() instanceof ActionReportedUnachievable report
        ? date(report.reportedOn())
        : new Day(LocalDate.ofInstant(last.recordedAt(), zone));
  }

  private static Cell date(PartialDate date) {
    return date.imprecise() ? new Words(InWords.date(date)) : new Day(date.firstDay());
  }
}
