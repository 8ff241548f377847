/**
 * What a decision asks of other aggregates, and notes, so that it still holds when its event is
 * stored.
 */
@NullMarked
package org.maractracker.command.facts;

import org.jspecify.annotations.NullMarked;
