package org.maractracker.query.documents.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.meeting.MeetingState;

/**
 * Data that evidence is drawn from: some closed meetings, the cases heard at them, and the actions.
 *
 * @param day the day things are judged on
 * @param meetings the earliest first
 * @param cases by id, in the order they were first heard
 * @param agreed the actions agreed at the meetings, in that order
 * @param places each agreed action's number among those agreed for its case at its meeting, by id
 * @param addressing the cases' actions that count, also those agreed elsewhere, by the risks they
 *     address
 */
record EvidenceData(
    MaracState setup,
    LocalDate day,
    List<MeetingState> meetings,
    Map<UUID, CaseState> cases,
    List<EvidencedAction> agreed,
    Map<UUID, Integer> places,
    Map<UUID, List<EvidencedAction>> addressing) {

  /**
   * Builds the look-ups that every row needs once.
   *
   * @param ofCases all actions of the cases, also those agreed elsewhere
   */
  static EvidenceData of(
      MaracState setup,
      LocalDate day,
      List<MeetingState> meetings,
      Map<UUID, CaseState> cases,
      List<EvidencedAction> agreed,
      List<EvidencedAction> ofCases) {
    return new EvidenceData(setup, day, meetings, cases, agreed, places(agreed), byRisk(ofCases));
  }

  private static Map<UUID, Integer> places(List<EvidencedAction> agreed) {
    Map<UUID, Integer> places = new HashMap<>();
    Map<List<@Nullable UUID>, Integer> soFar = new HashMap<>();
    for (EvidencedAction action : agreed) {
      List<@Nullable UUID> where =
          Arrays.asList(action.fields().meetingId(), action.fields().caseId());
      places.put(action.actionId(), soFar.merge(where, 1, Integer::sum));
    }
    return places;
  }

  private static Map<UUID, List<EvidencedAction>> byRisk(List<EvidencedAction> actions) {
    Map<UUID, List<EvidencedAction>> byRisk = new HashMap<>();
    actions.stream()
        .filter(EvidencedAction::counts)
        .forEach(action ->
            action.fields().riskIds().stream()
                .distinct()
                .forEach(
                    risk -> byRisk.computeIfAbsent(risk, each -> new ArrayList<>()).add(action)));
    return byRisk;
  }

  /** Returns the actions agreed at the meetings that count. */
  Stream<EvidencedAction> counting() {
    return agreed.stream().filter(EvidencedAction::counts);
  }

  Optional<MeetingState> meeting(@Nullable UUID meetingId) {
    return meetings.stream().filter(each -> each.meetingId().equals(meetingId)).findFirst();
  }

  MeetingState lastHearing(UUID caseId) {
    return meetings.reversed().stream()
        .filter(meeting -> meeting.agenda().contains(caseId))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the case's item at a meeting; null when it was not on the agenda. */
  static @Nullable String item(MeetingState meeting, @Nullable UUID caseId) {
    int place = caseId == null ? -1 : meeting.agenda().indexOf(caseId);
    return place < 0 ? null : Integer.toString(place + 1);
  }

  @Nullable String item(EvidencedAction action) {
    UUID caseId = action.fields().caseId();
    UUID meetingId = action.fields().meetingId();
    String ofCase = meeting(meetingId).map(meeting -> item(meeting, caseId)).orElse(null);
    return ofCase == null ? null : ofCase + "." + places.get(action.actionId());
  }

  /** Returns where events of these types about the action are shown. */
  List<Illustration> illustrated(EvidencedAction action, Class<?>... kinds) {
    List<Illustration> illustrated = new ArrayList<>();
    UUID agreedAt = action.fields().meetingId();
    action
        .marked(kinds)
        .forEach(mark -> {
          UUID meetingId = mark.meetingId() == null ? agreedAt : mark.meetingId();
          if (meetingId != null) {
            String minute =
                meetingId.equals(agreedAt)
                    ? item(action)
                    : meeting(meetingId)
                        .map(meeting -> item(meeting, action.fields().caseId()))
                        .orElse(null);
            illustrated.add(new Illustration(meetingId, minute, mark.position(), mark.type()));
          }
        });
    illustrated.sort(Comparator.comparingLong(Illustration::position));
    return List.copyOf(illustrated);
  }

  /** Returns the row of an action agreed at one of the meetings. */
  EvidenceRow row(
      EvidencedAction action,
      List<String> counted,
      Map<String, Object> details,
      Class<?>... shownBy) {
    UUID caseId = action.fields().caseId();
    return new EvidenceRow(
        action.fields().meetingId(),
        caseId,
        caseId == null ? null : reference(caseId),
        item(action),
        action.actionId(),
        null,
        action.fields().responsibleAgencyId(),
        counted,
        details,
        illustrated(action, shownBy));
  }

  private @Nullable String reference(UUID caseId) {
    CaseState heard = cases.get(caseId);
    return heard == null ? null : heard.reference();
  }
}
