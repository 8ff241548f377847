/**
 * Decisions about an action: who owns it, with whom it is done jointly, by when it is due, and how
 * it ends. Only an agency present at a meeting is given an action there; done late stays late;
 * nothing but a command of its own completes, closes or removes it.
 */
@NullMarked
package org.maractracker.command.action;

import org.jspecify.annotations.NullMarked;
