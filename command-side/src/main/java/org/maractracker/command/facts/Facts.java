package org.maractracker.command.facts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts that a decision asks for outside its own aggregate. Every answer still holds when the
 * decision's event is stored; otherwise nothing is stored and the command is decided again.
 */
public interface Facts {

  /**
   * Returns the facts of a MARAC.
   *
   * @throws org.maractracker.problem.RuleViolated {@code not-found} when there is none with this id
   */
  MaracFacts marac(String maracId);

  /**
   * Returns the facts of a meeting of the MARAC.
   *
   * @param field where the request names it
   * @throws org.maractracker.problem.RuleViolated {@code not-found} when it is unknown, or belongs
   *     to another MARAC
   */
  MeetingFacts meeting(String maracId, UUID meetingId, String field);

  /**
   * Returns the facts of a case of the MARAC.
   *
   * @param field where the request names it
   * @throws org.maractracker.problem.RuleViolated {@code not-found} when it is unknown, or belongs
   *     to another MARAC
   */
  CaseFacts caseFile(String maracId, UUID caseId, String field);

  /** Finds the first day strictly after the given one on which a meeting of the MARAC is to sit. */
  Optional<LocalDate> nextMeetingAfter(String maracId, LocalDate day);

  /** Returns whether an action was agreed or taken on at the meeting: so it was held. */
  boolean wasHeld(UUID meetingId);

  /**
   * Returns the actions that the agency owns, or is partner in, since this meeting, and that are
   * open.
   */
  List<UUID> openUndertakings(UUID meetingId, String agencyId);

  /** Returns today's date where the MARAC is. */
  Today today(String maracId);

  /** Returns today's date in that zone, for a MARAC that decides about itself. */
  Today today(ZoneId zone);

  /**
   * Requires an addendum to be about an event of the aggregate it is added to.
   *
   * @param position null when it is about the aggregate as a whole
   * @throws org.maractracker.problem.RuleViolated {@code not-found} when the event belongs to
   *     another aggregate, or does not exist
   */
  void requireEventOf(String aggregateId, @Nullable Long position);
}
