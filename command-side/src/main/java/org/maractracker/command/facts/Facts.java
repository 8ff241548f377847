package org.maractracker.command.facts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision asks of the world outside its own aggregate. Whatever it is told still holds when
 * the decision's event is stored, or nothing is stored and the command is decided anew.
 */
public interface Facts {

  /**
   * A MARAC.
   *
   * @throws org.maractracker.problem.RuleViolated {@code not-found} when there is none with this id
   */
  MaracFacts marac(String maracId);

  /**
   * A meeting of the MARAC.
   *
   * @param field where the request names it
   * @throws org.maractracker.problem.RuleViolated {@code not-found} when it is unknown, or another
   *     MARAC's
   */
  MeetingFacts meeting(String maracId, UUID meetingId, String field);

  /**
   * A case of the MARAC.
   *
   * @param field where the request names it
   * @throws org.maractracker.problem.RuleViolated {@code not-found} when it is unknown, or another
   *     MARAC's
   */
  CaseFacts caseFile(String maracId, UUID caseId, String field);

  /** The first day strictly after the given one on which a meeting of the MARAC is to sit. */
  Optional<LocalDate> nextMeetingAfter(String maracId, LocalDate day);

  /** Today where the MARAC is. */
  Today today(String maracId);

  /** Today in that zone, for a MARAC that decides about itself. */
  Today today(ZoneId zone);

  /**
   * Checks that an addendum is about an event of the aggregate it is added to.
   *
   * @param position null when it is about the aggregate as a whole
   * @throws org.maractracker.problem.RuleViolated {@code not-found} when it is another's, or
   *     nobody's
   */
  void requireEventOf(String aggregateId, @Nullable Long position);
}
