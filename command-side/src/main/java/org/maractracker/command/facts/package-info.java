/**
 * Facts that a decision asks of other aggregates, and notes, so that they still hold when its event
 * is stored.
 */
@NullMarked
package org.maractracker.command.facts;

import org.jspecify.annotations.NullMarked;
