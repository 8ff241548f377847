package org.maractracker.query.documents.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.UnachievableReason;

/**
 * Line of the minutes about an action.
 *
 * @param reference the case's number; null for an imported action without a case
 * @param agreedOn when it was agreed, as precisely as is known
 * @param agencyId its owner; null when an imported list named none
 * @param owner the owner's name; null with {@code agencyId}
 * @param agency the name of its owner, with its partners' when they work jointly; null with {@code
 *     agencyId}
 * @param representative the owner's person; null when none was named
 * @param standing its status, in words
 * @param reason why it cannot be achieved; null unless that was reported
 * @param explanation what was said of it here; null when nothing was
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "MinutedAction")
record ActionLine(
    UUID actionId,
    @Nullable UUID caseId,
    @Nullable String reference,
    PartialDate agreedOn,
    String action,
    @Nullable String agencyId,
    @Nullable String owner,
    @Nullable String agency,
    @Nullable String representative,
    @Nullable LocalDate dueOn,
    ActionStatus status,
    String standing,
    @Nullable UnachievableReason reason,
    @Nullable String explanation) {

  ActionLine explained(@Nullable String why) {
    return new ActionLine(
        actionId,
        caseId,
        reference,
        agreedOn,
        action,
        agencyId,
        owner,
        agency,
        representative,
        dueOn,
        status,
        standing,
        reason,
        why);
  }
}
