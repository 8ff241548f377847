/**
 * Decisions about a MARAC: its settings, which agencies are members, and the meetings and cases
 * that begin in it.
 */
@NullMarked
package org.maractracker.command.marac;

import org.jspecify.annotations.NullMarked;
