package org.maractracker.command.warning;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maractracker.command.facts.OpenActions;
import org.maractracker.command.warning.Warning.Reference;
import org.springframework.stereotype.Component;

/**
 * Warning that actions stay open which nobody may look after any more: those of an agency that
 * leaves, and those of a case that is closed. Nothing ends an action implicitly.
 */
@Component
public final class OpenActionsStay {

  /** Code of the warning about an agency that leaves. */
  static final String LEAVING = "leaves-open-actions";

  /** Code of the warning about a case that is closed. */
  static final String CLOSING = "case-has-open-actions";

  private final PlanLookup plan;
  private final OpenActions open;

  OpenActionsStay(PlanLookup plan, OpenActions open) {
    this.plan = plan;
    this.open = open;
  }

  /** Returns the warning about an agency that leaves, or none. */
  public List<Warning> leaving(String maracId, String agencyId) {
    return warning(
        LEAVING,
        "agencyId",
        plan.ofAgency(maracId, agencyId),
        "Actions that are its own or done jointly with it are open and stay so (%d). Reallocate"
            + " them at a meeting.");
  }

  /** Returns the warning about a case that is closed, or none. */
  public List<Warning> closing(UUID caseId) {
    return warning(
        CLOSING,
        "caseId",
        plan.ofCase(caseId),
        "Actions of this case are open and stay so (%d); they go on coming back to meetings.");
  }

  private List<Warning> warning(
      String code, String field, List<Reference> actions, String sentence) {
    List<UUID> ids = actions.stream().map(Reference::actionId).filter(Objects::nonNull).toList();
    Set<UUID> still = open.among(ids).stream().collect(Collectors.toSet());
    List<Reference> left =
        actions.stream().filter(each -> still.contains(each.actionId())).toList();
    return left.isEmpty()
        ? List.of()
        : List.of(Warning.of(code, field, sentence.formatted(left.size()), left));
  }
}
