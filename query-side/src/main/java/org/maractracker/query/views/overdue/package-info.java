/**
 * View {@code overdue}: open actions whose due date has passed, the most overdue first. An action
 * is in time on its due date and overdue from the next day on, in its MARAC's own time zone.
 */
@NullMarked
package org.maractracker.query.views.overdue;

import org.jspecify.annotations.NullMarked;
