/**
 * Carry-over: every action from earlier meetings that a meeting has to decide about, in the three
 * groups in which its minutes must list them, each with the commands that would decide it. Opening
 * or closing a meeting carries nothing: only a command about the action does.
 */
@NullMarked
package org.maractracker.query.planning.carryover;

import org.jspecify.annotations.NullMarked;
