package org.maractracker.command.warning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Warning in an answer: something to think about, although the command was done.
 *
 * @param code what kind of thing; for clients to rely on
 * @param field what in the request it is about: {@code description}, {@code actions[3].description}
 * @param message a sentence a coordinator understands, without anything anybody wrote: answers are
 *     kept with their idempotency keys
 * @param actionId the action that speaks for thinking about it: an earlier one, or the same; null
 *     where there are several, or none
 * @param caseId its case, or the case itself; null where there are several, or none
 * @param references all that speaks for thinking about it, by ids alone
 */
public record Warning(
    String code,
    String field,
    String message,
    @Nullable UUID actionId,
    @Nullable UUID caseId,
    List<Reference> references) {

  public Warning {
    references = List.copyOf(references);
  }

  /**
   * Reference to an action, or to a case.
   *
   * @param caseId null for an imported action whose list named none
   * @param actionId null for a case
   */
  public record Reference(@Nullable UUID caseId, @Nullable UUID actionId) {}

  /** Makes a warning of any number of things; what there is one of is named by itself, too. */
  static Warning of(String code, String field, String message, List<Reference> references) {
    Reference only = references.size() == 1 ? references.getFirst() : new Reference(null, null);
    return new Warning(code, field, message, only.actionId(), only.caseId(), references);
  }
}
