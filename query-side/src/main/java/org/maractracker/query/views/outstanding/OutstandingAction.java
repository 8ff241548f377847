package org.maractracker.query.views.outstanding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open action, with what decides whether somebody has to be reminded of it.
 *
 * @param dueOn the last day in time; null when an imported list named none
 * @param ownerAgencyId who is to do it; null when an imported list named nobody
 * @param receivedOn since when its owner has it
 * @param acknowledged whether its owner has said that it knows of it
 * @param partners with whom it is done jointly; empty when with nobody
 * @param reportAwaitedSince the day it was agreed, last carried over, or reopened
 * @param reported whether progress or an attempt was recorded since
 */
public record OutstandingAction(
    UUID actionId,
    @Nullable LocalDate dueOn,
    @Nullable String ownerAgencyId,
    LocalDate receivedOn,
    boolean acknowledged,
    List<Partner> partners,
    LocalDate reportAwaitedSince,
    boolean reported,
    List<Reminded> reminded) {

  public OutstandingAction {
    partners = List.copyOf(partners);
    reminded = List.copyOf(reminded);
  }
}
