package org.maractracker.query.documents.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.query.model.action.ActionFields;

/**
 * Counter for 6.3: whether what makes an action SMART was recorded. Whether it <em>is</em> SMART
 * remains people's judgement.
 */
final class SmartFields implements SubPrincipleCounter {

  private static final String AGREED = "actionsAgreed";
  private static final String LINKED = "linkedToRisk";
  private static final String CAPACITY = "capacityConfirmed";

  @Override
  public String number() {
    return "6.3";
  }

  @Override
  public String question() {
    return "Does each action say what is to be done, how success will be known, that the agency can"
        + " do it in time, which risk it is for, and by when?";
  }

  @Override
  public List<String> counted() {
    return List.of(AGREED, LINKED, CAPACITY);
  }

  @Override
  public List<EvidenceRow> rows(EvidenceData material) {
    return material
        .counting()
        .map(action ->
            material.row(
                action,
                names(action.fields()),
                new Details().with("missing", missing(action.fields())).all(),
                ActionAgreed.class,
                ActionImported.class))
        .toList();
  }

  private static List<String> names(ActionFields fields) {
    List<String> names = new ArrayList<>(List.of(AGREED));
    if (!fields.riskIds().isEmpty()) {
      names.add(LINKED);
    }
    if (Boolean.TRUE.equals(fields.capacityConfirmed())) {
      names.add(CAPACITY);
    }
    return names;
  }

  /**
   * Returns the missing fields. An action agreed in this system always has the first three; an
   * imported one may not.
   */
  private static List<String> missing(ActionFields fields) {
    List<String> missing = new ArrayList<>();
    addWhen(fields.successCriteria() == null, "successCriteria", missing);
    addWhen(fields.dueOn() == null, "dueOn", missing);
    addWhen(fields.responsibleAgencyId() == null, "responsibleAgencyId", missing);
    addWhen(fields.riskIds().isEmpty(), "riskIds", missing);
    addWhen(!Boolean.TRUE.equals(fields.capacityConfirmed()), "capacityConfirmed", missing);
    return missing;
  }

  private static void addWhen(boolean lacking, String name, List<String> missing) {
    if (lacking) {
      missing.add(name);
    }
  }

  /**
   * Returns the share of agreed actions linked to a risk and with confirmed capacity, both
   * together.
   */
  @Override
  public Optional<Share> share(Map<String, Object> counts) {
    return Share.of(Share.sum(counts, LINKED, CAPACITY), 2 * Share.sum(counts, AGREED));
  }
}
