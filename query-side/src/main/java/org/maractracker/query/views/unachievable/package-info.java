/**
 * The register of actions that cannot be achieved (6.5), apart from every other list: why, reported
 * when, in time before the meeting or not, and minuted where. An action that was reopened is off
 * it; that it was on it stays in its history.
 */
@NullMarked
package org.maractracker.query.views.unachievable;

import org.jspecify.annotations.NullMarked;
