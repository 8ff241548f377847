/**
 * Warnings in the answer to a command that was done, which refuse nothing: that an action is much
 * like one that failed before, in the same case or in one that it repeats; that it ended before it
 * was agreed. A warning is no fact that a decision rests on: it is read before the command is sent
 * and need not hold at the commit (decisions 003 and 806).
 */
@NullMarked
package org.maractracker.command.warning;

import org.jspecify.annotations.NullMarked;
