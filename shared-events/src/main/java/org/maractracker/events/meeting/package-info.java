/**
 * Events of a meeting: one dated sitting of a MARAC, with attendance and agenda. It is scheduled,
 * perhaps rescheduled or cancelled, attended, and closed; after closing only addenda are added.
 */
@NullMarked
package org.maractracker.events.meeting;

import org.jspecify.annotations.NullMarked;
