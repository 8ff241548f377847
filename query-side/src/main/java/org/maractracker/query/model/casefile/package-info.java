/**
 * The one reading of a case: what its own events, in order, make of it. Views, plans, minutes,
 * evidence and histories ask its state; none has an understanding of its own of what an event
 * means.
 */
@NullMarked
package org.maractracker.query.model.casefile;

import org.jspecify.annotations.NullMarked;
