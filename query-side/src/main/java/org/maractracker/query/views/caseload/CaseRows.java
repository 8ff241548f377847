package org.maractracker.query.views.caseload;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.access.ActionAccess;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.casefile.CaseState.Closing;
import org.maractracker.query.model.casefile.NumberedParty;
import org.maractracker.query.model.casefile.Risk;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.views.caseload.CaseRow.Hearing;
import org.maractracker.query.views.caseload.CaseRow.RiskRow;

/**
 * Builder of case rows: adds to a case what its actions, its meetings, its MARAC and an earlier
 * case say of it.
 */
record CaseRows(CaseSource source) {

  /**
   * Returns whole rows, in the order of the cases: with one select per kind of thing, however many
   * cases there are.
   */
  List<CaseRow> of(List<CaseState> files, Stale stale) {
    List<UUID> ids = files.stream().map(CaseState::caseId).toList();
    Around around =
        new Around(
            source.numbersParties(),
            source.load(
                files.stream().map(CaseState::repeatOf).flatMap(Stream::ofNullable).toList()),
            source.maracs(files.stream().map(CaseState::maracId).distinct().toList()),
            source.sittings(ids),
            source.standings(ids).stream()
                .collect(
                    Collectors.groupingBy(standing -> Objects.requireNonNull(standing.caseId()))),
            stale);
    return files.stream().map(file -> row(file, around)).toList();
  }

  private record Around(
      boolean numbersParties,
      Map<UUID, CaseState> earlier,
      Map<String, MaracState> maracs,
      List<MeetingState> sittings,
      Map<UUID, List<ActionAccess>> actions,
      Stale stale) {

    /** Returns whether the case, or what is counted and listed in its row, lacks an event. */
    @Nullable Boolean isStale(CaseState file, List<ActionAccess> actions) {
      return stale.any(
          Stream.of(
                  Stream.of(file.caseId(), file.maracId()),
                  actions.stream().map(ActionAccess::actionId),
                  hearingsOf(file.caseId()).stream().map(Hearing::meetingId))
              .flatMap(ids -> ids)
              .toArray());
    }

    List<ActionAccess> actionsOf(UUID caseId) {
      return actions.getOrDefault(caseId, List.of());
    }

    List<Hearing> hearingsOf(UUID caseId) {
      return sittings.stream()
          .filter(sitting -> sitting.agenda().contains(caseId))
          .map(sitting -> new Hearing(sitting.meetingId(), sitting.date(), sitting.cancelled()))
          .toList();
    }

    @Nullable Repeat repeat(CaseState file) {
      CaseState first = file.repeatOf() == null ? null : earlier.get(file.repeatOf());
      MaracState marac = maracs.get(file.maracId());
      if (first == null || marac == null) {
        return null;
      }
      return new Repeat(
          first.caseId(), first.reference(), first.referredOn(), marac.isRepeat(first, file));
    }
  }

  private static CaseRow row(CaseState file, Around around) {
    List<ActionAccess> actions = around.actionsOf(file.caseId());
    Closing closing = file.closing();
    return new CaseRow(
        file.caseId(),
        file.maracId(),
        file.reference(),
        file.referredOn(),
        file.referral().victim(),
        around.numbersParties
            ? file.realParties()
            : file.realParties().stream().map(NumberedParty::withoutNumber).toList(),
        around.repeat(file),
        file.incidentOn(),
        file.samePerpetrator(),
        file.safeContact(),
        file.risks().stream().map(risk -> row(risk, actions)).toList(),
        around.hearingsOf(file.caseId()),
        counts(actions),
        file.addenda(),
        closing != null,
        closing == null ? null : closing.closedOn(),
        closing == null ? null : closing.reason(),
        file.version(),
        file.position(),
        around.isStale(file, actions));
  }

  private static RiskRow row(Risk risk, List<ActionAccess> actions) {
    return new RiskRow(
        risk.riskId(),
        risk.concerns(),
        risk.description(),
        risk.status(),
        risk.reason(),
        risk.wantsAResource(),
        risk.identifiedOn(),
        actions.stream()
            .filter(action -> action.counts() && action.riskIds().contains(risk.riskId()))
            .map(ActionAccess::actionId)
            .toList());
  }

  private static Map<ActionStatus, Integer> counts(List<ActionAccess> actions) {
    Map<ActionStatus, Integer> counts = new EnumMap<>(ActionStatus.class);
    for (ActionStatus status : ActionStatus.values()) {
      counts.put(status, 0);
    }
    actions.forEach(action -> counts.merge(action.status(), 1, Integer::sum));
    return counts;
  }
}
