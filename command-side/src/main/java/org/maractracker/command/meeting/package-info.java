/**
 * Decisions about a meeting: when it sits, who took part, which cases it hears, and the actions
 * agreed at it. Once cancelled, or closed and until it is reopened, only addenda are added.
 */
@NullMarked
package org.maractracker.command.meeting;

import org.jspecify.annotations.NullMarked;
