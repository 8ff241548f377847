package org.maractracker.command.warning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Warning in an answer: something to think about, although the command was done.
 *
 * @param code what kind of thing; for clients to rely on
 * @param field what in the request it is about: {@code description}, {@code actions[3].description}
 * @param message a sentence a coordinator understands, without anything anybody wrote: answers are
 *     kept with their idempotency keys
 * @param actionId the action that speaks for thinking about it: an earlier one, or the same
 * @param caseId its case; null for an imported action whose list named none
 */
public record Warning(
    String code, String field, String message, UUID actionId, @Nullable UUID caseId) {}
