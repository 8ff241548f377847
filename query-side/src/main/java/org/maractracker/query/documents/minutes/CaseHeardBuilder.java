package org.maractracker.query.documents.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.query.documents.minutes.CaseHeard.RiskLine;
import org.maractracker.query.model.action.PartOfPlan;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.casefile.Risk;
import org.maractracker.query.model.wording.AnsweredPrompts;

/** Builder of a heard case: its risks, what was agreed, and what was agreed before. */
final class CaseHeardBuilder {

  private final MeetingRecord file;
  private final CaseState heard;
  private final ActionLineFormatter lines;
  private final List<ActionSnapshot> here;
  private final List<ActionSnapshot> before;

  CaseHeardBuilder(MeetingRecord file, CaseState heard) {
    this.file = file;
    this.heard = heard;
    lines = new ActionLineFormatter(file);
    List<ActionSnapshot> all =
        file.actions().stream().filter(each -> heard.caseId().equals(each.caseId())).toList();
    UUID meetingId = file.meeting().meetingId();
    here = all.stream().filter(each -> each.agreedAt(meetingId)).toList();
    before = all.stream().filter(each -> !each.agreedAt(meetingId)).toList();
  }

  CaseHeard tell() {
    return new CaseHeard(
        heard.caseId(),
        heard.reference(),
        heard.referral().victim().name(),
        heard.referredOn(),
        file.reference(heard.repeatOf()),
        heard.incidentOn(),
        heard.samePerpetrator(),
        heard.realParties().stream()
            .map(each -> new CaseParty(each.party(), each.label()))
            .toList(),
        IntStream.range(0, heard.risks().size()).mapToObj(this::risk).toList(),
        agreed(file, here, heard.risks()),
        ActionLineFormatter.sorted(before.stream().map(lines::of)));
  }

  static List<AgreedAction> agreed(
      MeetingRecord file, List<ActionSnapshot> actions, List<Risk> risks) {
    return IntStream.range(0, actions.size())
        .mapToObj(i -> agreed(file, i + 1, actions.get(i), risks))
        .toList();
  }

  private static AgreedAction agreed(
      MeetingRecord file, int number, ActionSnapshot action, List<Risk> risks) {
    List<UUID> linked = action.fields().riskIds();
    return new AgreedAction(
        number,
        new ActionLineFormatter(file).of(action),
        action.fields().successCriteria(),
        IntStream.range(0, risks.size())
            .filter(i -> linked.contains(risks.get(i).riskId()))
            .mapToObj(i -> i + 1)
            .toList(),
        action.fields().notLinkedBecause(),
        action.fields().protects(),
        AnsweredPrompts.of(action.fields()));
  }

  private RiskLine risk(int index) {
    Risk risk = heard.risks().get(index);
    return new RiskLine(
        index + 1,
        risk.riskId(),
        risk.concerns(),
        risk.description(),
        standing(risk),
        Stream.concat(here.stream(), before.stream())
            .filter(action -> addresses(action, risk))
            .map(ActionSnapshot::id)
            .toList());
  }

  /**
   * Returns whether the action addresses the risk; removed and erroneous actions address nothing.
   */
  private static boolean addresses(ActionSnapshot action, Risk risk) {
    return PartOfPlan.counts(action.fields().status())
        && action.fields().riskIds().contains(risk.riskId());
  }

  private String standing(Risk risk) {
    if (risk.inErrorBecause() != null) {
      return "Entered in error: " + risk.inErrorBecause();
    }
    List<String> words = new ArrayList<>();
    addressed(risk).forEach(words::add);
    String unaddressed = unaddressed(risk);
    if (unaddressed != null) {
      words.add(unaddressed);
    }
    return words.isEmpty()
        ? "No action, and no note why it cannot be addressed"
        : String.join("; ", words);
  }

  private Stream<String> addressed(Risk risk) {
    String numbers =
        IntStream.range(0, here.size())
            .filter(i -> addresses(here.get(i), risk))
            .mapToObj(i -> Integer.toString(i + 1))
            .collect(Collectors.joining(", "));
    long earlier = before.stream().filter(action -> addresses(action, risk)).count();
    return Stream.concat(
        numbers.isEmpty() ? Stream.empty() : Stream.of("Action " + numbers),
        earlier == 0
            ? Stream.empty()
            : Stream.of(earlier == 1 ? "1 earlier action" : earlier + " earlier actions"));
  }

  private static @Nullable String unaddressed(Risk risk) {
    return risk.unaddressedBecause() == null
        ? null
        : "Cannot be addressed%s: %s"
            .formatted(
                risk.resourceUnavailable() ? ", for want of a resource" : "",
                risk.unaddressedBecause());
  }
}
