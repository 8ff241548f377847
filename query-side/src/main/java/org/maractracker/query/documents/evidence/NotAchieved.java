package org.maractracker.query.documents.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.query.model.action.Unachievable;

/**
 * Counter for 6.5: what could not be achieved is a register of its own, reported before the next
 * meeting.
 */
final class NotAchieved implements SubPrincipleCounter {

  private static final String UNACHIEVABLE = "unachievable";
  private static final String IN_TIME = "reportedInTime";
  private static final String MINUTED = "minuted";
  private static final String BY_REASON = "byReason.";

  @Override
  public String number() {
    return "6.5";
  }

  @Override
  public String question() {
    return "Where an action cannot be achieved, is that recorded apart, reported by the agency"
        + " before the next meeting, and minuted?";
  }

  @Override
  public List<String> counted() {
    return Stream.concat(
            Stream.of(UNACHIEVABLE, IN_TIME, MINUTED),
            Stream.of(UnachievableReason.values()).map(reason -> BY_REASON + reason))
        .toList();
  }

  @Override
  public List<EvidenceRow> rows(EvidenceData material) {
    return material
        .counting()
        .filter(action -> action.is(ActionStatus.UNACHIEVABLE))
        .map(action -> row(material, action))
        .toList();
  }

  private static EvidenceRow row(EvidenceData material, EvidencedAction action) {
    Unachievable report = Objects.requireNonNull(action.fields().unachievable());
    return material.row(
        action,
        names(report),
        new Details()
            .with("reasonClass", report.reasonClass())
            .with("reportedOn", report.reportedOn().toString())
            .with("reportDueOn", report.reportDueOn())
            .with("reportedInTime", report.reportedInTime())
            .with("minutedAtMeetingId", report.minutedAtMeetingId())
            .all(),
        ActionReportedUnachievable.class,
        UnachievableActionMinuted.class);
  }

  private static List<String> names(Unachievable report) {
    List<String> names = new ArrayList<>(List.of(UNACHIEVABLE, BY_REASON + report.reasonClass()));
    if (Boolean.TRUE.equals(report.reportedInTime())) {
      names.add(IN_TIME);
    }
    if (report.minutedAtMeetingId() != null) {
      names.add(MINUTED);
    }
    return names;
  }

  @Override
  public Optional<Share> share(Map<String, Object> counts) {
    return Share.of(Share.sum(counts, IN_TIME), Share.sum(counts, UNACHIEVABLE));
  }
}
