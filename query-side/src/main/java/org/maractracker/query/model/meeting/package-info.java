/**
 * Model of a meeting: the one fold of its events. Views, plans, minutes and evidence ask its state;
 * none interprets events in its own way.
 */
@NullMarked
package org.maractracker.query.model.meeting;

import org.jspecify.annotations.NullMarked;
