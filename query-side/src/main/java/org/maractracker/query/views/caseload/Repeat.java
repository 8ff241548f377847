package org.maractracker.query.views.caseload;

import java.util.UUID;
import org.maractracker.events.PartialDate;

/**
 * That a case repeats an earlier one.
 *
 * @param of the earlier case
 * @param reference its case number
 * @param referredOn when it was referred
 * @param withinWindow whether the later referral falls in the MARAC's window, counted from the
 *     earlier one, as the window is set now
 */
record Repeat(UUID of, String reference, PartialDate referredOn, boolean withinWindow) {}
