/**
 * Events of an action: something that one agency, or several jointly, undertook at a meeting for a
 * case.
 *
 * <p>An action is agreed, and from then on open until it is completed, reported unachievable,
 * removed from the plan or found to be entered in error; each of these can be undone by reopening
 * it. Unachievable is an outcome of its own (Principle 6.5). "Not undertaken" is a finding and
 * "carried over" a count: after either the action is as open as before (6.4). Nothing is edited: a
 * mistake is put right by an addendum.
 */
@NullMarked
package org.maractracker.events.action;

import org.jspecify.annotations.NullMarked;
