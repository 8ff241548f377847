/**
 * A MARAC as it decides: its settings, which agencies are members, and the meetings and cases that
 * begin in it.
 */
@NullMarked
package org.maractracker.command.marac;

import org.jspecify.annotations.NullMarked;
