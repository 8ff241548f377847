package org.maractracker.query.planning.carryover;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionFields.Finding;
import org.maractracker.query.model.action.ActionFields.Note;
import org.maractracker.query.model.action.Joint;
import org.maractracker.query.model.action.Unachievable;
import org.maractracker.query.model.casefile.CaseState;

/**
 * Action that a meeting has to decide about, with what is needed to decide.
 *
 * @param reference its case's number; null for an imported action whose list named no case
 * @param meetingId the meeting that agreed it; null for an imported action whose list named none
 * @param daysOverdue on the day the list is judged on; 0 when it is not overdue
 * @param unachievable null unless it was reported so
 * @param safeContact how contact can safely be made in its case; null when not known
 * @param decided what this meeting has decided; null while that is outstanding
 * @param version for {@code If-Match}
 * @param actions the commands about it; none when it is decided, or when the caller may not send
 *     any
 */
@Schema(name = "CarriedAction")
record CarriedRow(
    @JsonIgnore Group group,
    UUID actionId,
    String maracId,
    @Nullable UUID caseId,
    @Nullable String reference,
    @Nullable UUID meetingId,
    PartialDate agreedOn,
    String description,
    ActionStatus status,
    @Nullable String responsibleAgencyId,
    @Nullable String representative,
    @Nullable Joint joint,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate firstDueOn,
    boolean overdue,
    long daysOverdue,
    int timesCarried,
    List<UUID> carriedToMeetingIds,
    List<Finding> notUndertaken,
    @Nullable Note lastNote,
    @Nullable Unachievable unachievable,
    @Nullable SafeContact safeContact,
    @Nullable MeetingDecision decided,
    long version,
    List<AvailableCommand> actions) {

  static CarriedRow of(
      AssessedAction judged,
      @Nullable CaseState file,
      @Nullable MeetingDecision decided,
      List<AvailableCommand> deeds) {
    ActionFields action = judged.action().fields();
    return new CarriedRow(
        judged.group(),
        action.actionId(),
        action.maracId(),
        action.caseId(),
        file == null ? null : file.reference(),
        action.meetingId(),
        action.agreedOn(),
        action.description(),
        action.status(),
        action.responsibleAgencyId(),
        action.representative(),
        action.joint(),
        action.dueOn(),
        action.firstDueOn(),
        judged.daysOverdue() > 0,
        judged.daysOverdue(),
        action.timesCarried(),
        action.carriedToMeetingIds(),
        action.notUndertaken(),
        action.lastNote(),
        action.unachievable(),
        file == null ? null : file.safeContact(),
        decided,
        action.version(),
        deeds);
  }
}
