package org.maractracker.query.documents.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.query.model.action.Joint;

/**
 * Counter for 6.6: where agencies act jointly, whether each confirmed how, and who takes part in
 * plans.
 */
final class JointWork implements SubPrincipleCounter {

  private static final String JOINT = "jointActions";
  private static final String CONFIRMED = "confirmed";
  private static final String PRESENT = "agenciesPresent";
  private static final String WITH_ACTIONS = "agenciesWithActions";

  @Override
  public String number() {
    return "6.6";
  }

  @Override
  public String question() {
    return "Do plans have agencies working jointly where that helps, with how they keep in touch"
        + " confirmed by each?";
  }

  @Override
  public List<String> counted() {
    return List.of(JOINT, CONFIRMED, PRESENT, WITH_ACTIONS);
  }

  @Override
  public List<EvidenceRow> rows(EvidenceData material) {
    Stream<EvidenceRow> actions =
        material
            .counting()
            .filter(action -> action.fields().joint() != null)
            .map(action -> row(material, action));
    return Stream.concat(actions, agencies(material)).toList();
  }

  private static EvidenceRow row(EvidenceData material, EvidencedAction action) {
    Joint joint = Objects.requireNonNull(action.fields().joint());
    return material.row(
        action,
        action.isConfirmed() ? List.of(JOINT, CONFIRMED) : List.of(JOINT),
        new Details()
            .with("leadAgencyId", joint.leadAgencyId())
            .with("partners", joint.partners().stream().map(JointWork::partner).toList())
            .with("communicationArranged", joint.communication() != null)
            .all(),
        JointWorkingArranged.class,
        JointWorkingConfirmed.class);
  }

  private static Map<String, Object> partner(Joint.Partner partner) {
    return new Details()
        .with("agencyId", partner.agencyId())
        .with("confirmed", partner.confirmed())
        .all();
  }

  private static Stream<EvidenceRow> agencies(EvidenceData material) {
    Set<String> present = new TreeSet<>();
    material.meetings().forEach(meeting -> present.addAll(meeting.present()));
    Set<String> acting = new TreeSet<>();
    material.counting().forEach(action -> acting.addAll(action.concerned()));
    Set<String> all = new TreeSet<>(present);
    all.addAll(acting);
    return all.stream()
        .map(agency -> {
          List<String> counted = new ArrayList<>();
          if (present.contains(agency)) {
            counted.add(PRESENT);
          }
          if (acting.contains(agency)) {
            counted.add(WITH_ACTIONS);
          }
          return EvidenceRow.ofAgency(agency, List.copyOf(counted));
        });
  }

  @Override
  public Optional<Share> share(Map<String, Object> counts) {
    return Share.of(Share.sum(counts, CONFIRMED), Share.sum(counts, JOINT));
  }
}
