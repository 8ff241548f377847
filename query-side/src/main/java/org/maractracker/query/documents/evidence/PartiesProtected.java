package org.maractracker.query.documents.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.query.model.action.EventNames;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.casefile.Risk;
import org.maractracker.query.model.meeting.MeetingState;

/**
 * Counter for 6.2: whom actions protect or address, what they link to, and where a resource was
 * missing.
 */
final class PartiesProtected implements SubPrincipleCounter {

  private static final String BY_PARTY = "actionsByParty.";
  private static final String BY_LINK = "actionsByLink.";
  private static final String UNAVAILABLE = "resourcesUnavailable";

  @Override
  public String number() {
    return "6.2";
  }

  @Override
  public String question() {
    return "Do actions reach the adult, the children, the perpetrator's behaviour, staff and others"
        + " at risk, with referrals to other public protection, and is it noted where a resource"
        + " does not exist?";
  }

  @Override
  public List<String> counted() {
    List<String> names = new ArrayList<>();
    Stream.of(Party.values()).map(party -> BY_PARTY + party).forEach(names::add);
    Stream.of(PublicProtection.values()).map(link -> BY_LINK + link).forEach(names::add);
    names.add(UNAVAILABLE);
    return names;
  }

  @Override
  public List<EvidenceRow> rows(EvidenceData material) {
    return Stream.concat(actions(material), risks(material)).toList();
  }

  private static Stream<EvidenceRow> actions(EvidenceData material) {
    return material
        .counting()
        .map(action ->
            material.row(
                action,
                names(action),
                Map.of(),
                ActionAgreed.class,
                ActionImported.class,
                PromptsAnswered.class))
        .filter(row -> !row.counted().isEmpty());
  }

  private static List<String> names(EvidencedAction action) {
    return Stream.concat(
            action.fields().protects().stream().distinct().map(party -> BY_PARTY + party),
            action.fields().publicProtectionLinks().stream().distinct().map(link -> BY_LINK + link))
        .toList();
  }

  /** Returns only risks without an action: a risk that has one was not left unaddressed. */
  private static Stream<EvidenceRow> risks(EvidenceData material) {
    return material.cases().values().stream()
        .flatMap(heard ->
            heard.realRisks().stream()
                .filter(Risk::resourceUnavailable)
                .filter(risk -> RisksAddressed.addressing(material, risk.riskId()).isEmpty())
                .map(risk -> row(material, heard, risk)));
  }

  private static EvidenceRow row(EvidenceData material, CaseState heard, Risk risk) {
    MeetingState meeting = material.lastHearing(heard.caseId());
    String minute = EvidenceData.item(meeting, heard.caseId());
    return new EvidenceRow(
        meeting.meetingId(),
        heard.caseId(),
        heard.reference(),
        minute,
        null,
        risk.riskId(),
        null,
        List.of(UNAVAILABLE),
        new Details()
            .with("concerns", risk.concerns())
            .with("unaddressedBecause", risk.unaddressedBecause())
            .all(),
        List.of(
            new Illustration(
                meeting.meetingId(),
                minute,
                risk.position(),
                EventNames.of(RiskLeftUnaddressed.class))));
  }

  /** Returns no share: how many of each are enough depends on the case. */
  @Override
  public Optional<Share> share(Map<String, Object> counts) {
    return Optional.empty();
  }
}
