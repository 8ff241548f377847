/**
 * Register of actions that cannot be achieved (6.5), apart from every other list: why, when
 * reported, whether in time before the meeting, and where minuted. A reopened action leaves the
 * register; its history keeps that it was on it.
 */
@NullMarked
package org.maractracker.query.views.unachievable;

import org.jspecify.annotations.NullMarked;
