package org.maractracker.command.warning;

import java.util.UUID;

/**
 * Something to think about, in an answer to what was done all the same.
 *
 * @param code what kind of thing; for clients to rely on
 * @param field what in the request it is about: {@code description}, {@code actions[3].description}
 * @param message a sentence a coordinator understands, without anything anybody wrote: answers are
 *     kept with their idempotency keys
 * @param actionId the earlier action
 * @param caseId its case
 */
public record Warning(String code, String field, String message, UUID actionId, UUID caseId) {}
