/**
 * The one reading of a MARAC: what its events, in order, make of it. Views, plans, minutes and
 * evidence ask its state; none has an understanding of its own of what an event means.
 */
@NullMarked
package org.maractracker.query.model.marac;

import org.jspecify.annotations.NullMarked;
