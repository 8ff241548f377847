package org.maractracker.command.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ImportSource;
import org.maractracker.events.action.ListedCase;
import org.maractracker.events.action.UnachievableReason;

/**
 * Command to take over an action from before this system from a list, with what the list says
 * became of it. The MARAC decides it and creates the action. Attendance and the agenda of that time
 * are not asked for. Refused with {@code not-found}, {@code agency-unknown}, {@code meeting-closed}
 * for a meeting that was cancelled, {@code date-in-future}, and {@code duplicate-reference} when it
 * was taken over before.
 *
 * @param maracId the MARAC
 * @param actionId the action's id, made of its place in the list
 * @param meetingId the meeting it was agreed at; null when the list names none that is known
 * @param caseId the case it is for; null when the list names none that is known
 * @param description what was to be done
 * @param dueOn the last day in time; null when the list has none
 * @param responsibleAgencyId the agency that owns it; null when the list names none, or several
 * @param representative the agency's person
 * @param note what else the list says, in its words; null when it says nothing else
 * @param notedOn when that was said; null when the list does not tell: today in the MARAC's zone
 * @param ending how it ended; null when the list does not say so plainly
 * @param listed the number and name the list gives, where no case is known by them; null else
 * @param source file, sheet and row
 * @param occurredOn when it was agreed, as precisely as the list says
 */
public record ImportAction(
    @TargetAggregateIdentifier String maracId,
    UUID actionId,
    @Nullable UUID meetingId,
    @Nullable UUID caseId,
    String description,
    @Nullable LocalDate dueOn,
    @Nullable String responsibleAgencyId,
    @Nullable String representative,
    @Nullable String note,
    @Nullable PartialDate notedOn,
    @Nullable Ending ending,
    @Nullable ListedCase listed,
    ImportSource source,
    PartialDate occurredOn) {

  /** End of an action before this system. */
  public sealed interface Ending {

    /** Returns when that was. */
    PartialDate on();

    /**
     * Returns whether the list tells no day: then it is the one the list was as of, on which it had
     * ended at the latest, and nothing follows of how late it was.
     */
    boolean dayUnknown();
  }

  /**
   * End by completion.
   *
   * @param outcome the list's words
   */
  public record Done(PartialDate on, boolean dayUnknown, String outcome) implements Ending {}

  /**
   * End by a report that it could not be achieved.
   *
   * @param explanation the list's words
   */
  public record Unachievable(
      PartialDate on, boolean dayUnknown, UnachievableReason reasonClass, String explanation)
      implements Ending {}
}
