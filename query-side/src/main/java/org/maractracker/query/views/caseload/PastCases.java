package org.maractracker.query.views.caseload;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.query.asof.AsOfSnapshot;
import org.maractracker.query.model.access.ActionAccess;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.store.events.RecordedEvent;

/**
 * Source of cases as of one moment.
 *
 * @param contact where contact with a case is told from: the pages of a list do not pin it
 */
record PastCases(AsOfSnapshot recollection, AsOfSnapshot contact) implements CaseSource {

  @Override
  public boolean numbersParties() {
    return !recollection.isOfADay();
  }

  @Override
  public boolean knowsMarac(String maracId) {
    return recollection.isMarac(maracId);
  }

  @Override
  public List<String> spellings(String maracId, String reference) {
    return recollection.spellings(maracId, reference);
  }

  @Override
  public List<CaseState> page(
      String maracId, @Nullable String reference, @Nullable UUID after, int limit) {
    return inOrder(recollection.cases(maracId, reference, after, limit));
  }

  @Override
  public List<CaseState> pageKnownTo(
      Set<String> agencyIds,
      String maracId,
      @Nullable String reference,
      @Nullable UUID after,
      int limit) {
    return inOrder(recollection.casesKnownTo(agencyIds, maracId, reference, after, limit));
  }

  private List<CaseState> inOrder(List<UUID> caseIds) {
    Map<UUID, CaseState> cases = load(caseIds);
    return caseIds.stream().flatMap(id -> Stream.ofNullable(cases.get(id))).toList();
  }

  @Override
  public Map<UUID, CaseState> load(Collection<UUID> caseIds) {
    Map<UUID, CaseState> cases = new HashMap<>();
    Map<String, CaseState> contacts =
        contact.equals(recollection) ? Map.of() : contact.then(caseIds, CaseState::after);
    recollection
        .then(caseIds, CaseState::after)
        .forEach((id, file) -> {
          CaseState latest = contacts.get(id);
          cases.put(
              file.caseId(), latest == null ? file : file.withSafeContact(latest.safeContact()));
        });
    return cases;
  }

  @Override
  public Map<String, MaracState> maracs(Collection<String> maracIds) {
    return recollection.then(maracIds, MaracState::after);
  }

  @Override
  public List<MeetingState> sittings(Collection<UUID> caseIds) {
    return recollection
        .then(recollection.meetingsEverHearing(caseIds), MeetingState::after)
        .values()
        .stream()
        .sorted(Comparator.comparing(MeetingState::date).thenComparing(MeetingState::meetingId))
        .toList();
  }

  @Override
  public Collection<ActionAccess> standings(Collection<UUID> caseIds) {
    return recollection
        .then(recollection.actionsEverOf(caseIds), PastCases::standing)
        .values()
        .stream()
        .sorted(Comparator.comparing(standing -> standing.actionId().toString()))
        .toList();
  }

  private static ActionAccess standing(@Nullable ActionAccess before, RecordedEvent recorded) {
    return ActionAccess.after(before, (ActionEvent) recorded.event(), recorded.version());
  }

  @Override
  public boolean knownTo(Collection<String> agencyIds, UUID caseId) {
    return !recollection.casesKnownTo(agencyIds, List.of(caseId)).isEmpty();
  }
}
