/**
 * Model of a case: the one fold of its own events. Views, plans, minutes, evidence and histories
 * ask its state; none interprets events in its own way.
 */
@NullMarked
package org.maractracker.query.model.casefile;

import org.jspecify.annotations.NullMarked;
