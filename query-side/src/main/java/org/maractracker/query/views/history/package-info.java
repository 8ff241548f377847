/**
 * What happened to an action, or to a case and all its actions, event by event in the order it was
 * told: who told it, what it says, and what it changed. Nothing is merged and nothing left out; the
 * names are those of that day. The view keeps positions only: what the events say is read from the
 * store, so that there is no second copy of it.
 */
@NullMarked
package org.maractracker.query.views.history;

import org.jspecify.annotations.NullMarked;
