package org.maractracker.query.documents.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.query.model.action.EventNames;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.casefile.Risk;
import org.maractracker.query.model.meeting.MeetingState;

/**
 * Counter for 6.1: each risk of the cases heard has an action, or a note why it cannot be
 * addressed.
 */
final class RisksAddressed implements SubPrincipleCounter {

  private static final String IDENTIFIED = "risksIdentified";
  private static final String WITH_ACTION = "risksWithAction";
  private static final String UNADDRESSED = "risksLeftUnaddressed";
  private static final String NEITHER = "risksWithNeither";

  @Override
  public String number() {
    return "6.1";
  }

  @Override
  public String question() {
    return "Is every risk and need that was named either addressed by an action, or noted with why"
        + " it cannot be?";
  }

  @Override
  public List<String> counted() {
    return List.of(IDENTIFIED, WITH_ACTION, UNADDRESSED, NEITHER);
  }

  @Override
  public List<EvidenceRow> rows(EvidenceData material) {
    return material.cases().values().stream()
        .flatMap(heard -> heard.realRisks().stream().map(risk -> row(material, heard, risk)))
        .toList();
  }

  private static EvidenceRow row(EvidenceData material, CaseState heard, Risk risk) {
    List<EvidencedAction> actions = addressing(material, risk.riskId());
    MeetingState meeting = material.lastHearing(heard.caseId());
    String minute = EvidenceData.item(meeting, heard.caseId());
    List<Illustration> shown = new ArrayList<>();
    shown.add(new Illustration(meeting.meetingId(), minute, risk.position(), type(risk)));
    actions.forEach(action ->
        shown.addAll(material.illustrated(action, ActionAgreed.class, ActionImported.class)));
    return new EvidenceRow(
        meeting.meetingId(),
        heard.caseId(),
        heard.reference(),
        minute,
        null,
        risk.riskId(),
        null,
        List.of(IDENTIFIED, standing(risk, actions)),
        new Details()
            .with("concerns", risk.concerns())
            .with("risk", risk.description())
            .with("actionIds", actions.stream().map(EvidencedAction::actionId).toList())
            .with("unaddressedBecause", risk.unaddressedBecause())
            .all(),
        shown);
  }

  private static String type(Risk risk) {
    return EventNames.of(
        risk.unaddressedBecause() == null ? RiskIdentified.class : RiskLeftUnaddressed.class);
  }

  /** Returns the actions of any meeting: an earlier plan's action addresses the risk as well. */
  static List<EvidencedAction> addressing(EvidenceData material, UUID riskId) {
    return material.addressing().getOrDefault(riskId, List.of());
  }

  private static String standing(Risk risk, List<EvidencedAction> actions) {
    if (!actions.isEmpty()) {
      return WITH_ACTION;
    }
    return risk.unaddressedBecause() == null ? NEITHER : UNADDRESSED;
  }

  @Override
  public Optional<Share> share(Map<String, Object> counts) {
    return Share.of(Share.sum(counts, WITH_ACTION, UNADDRESSED), Share.sum(counts, IDENTIFIED));
  }
}
