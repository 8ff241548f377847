/**
 * History of an action, of a case and all its actions, or of a meeting, event by event in the order
 * it was recorded: by whom, what the event says, and what it changed. Nothing is merged and nothing
 * left out; names are those of that day. The view keeps positions only: the events' content is read
 * from the store, so that there is no second copy of it.
 */
@NullMarked
package org.maractracker.query.views.history;

import org.jspecify.annotations.NullMarked;
