/**
 * The one reading of a meeting: what its events, in order, make of it. Views, plans, minutes and
 * evidence ask its state; none has an understanding of its own of what an event means.
 */
@NullMarked
package org.maractracker.query.model.meeting;

import org.jspecify.annotations.NullMarked;
