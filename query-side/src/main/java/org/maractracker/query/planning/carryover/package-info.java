/**
 * What a meeting takes over from those before it: every action it has to decide about, in the three
 * groups in which its minutes must tell of them, each with the deeds that would decide it. Nothing
 * is carried by opening or closing a meeting: only by a command about that action.
 */
@NullMarked
package org.maractracker.query.planning.carryover;

import org.jspecify.annotations.NullMarked;
