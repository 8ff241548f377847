package org.maractracker.query.views.caseload;

import java.util.UUID;
import org.maractracker.events.PartialDate;

/**
 * Earlier case that a case was said to repeat.
 *
 * @param of the earlier case
 * @param withinWindow whether it counts as a repeat: the perpetrator was not said to be another,
 *     and the later incident (where that was not said, the later referral) falls in the MARAC's
 *     window, as set now, counted from the earlier referral
 */
record Repeat(UUID of, String reference, PartialDate referredOn, boolean withinWindow) {}
