/**
 * The one reading of an action: what its events, in order, make of it. Four views show actions (the
 * list, what is overdue, the register of the unachievable, the history); each keeps rows of its
 * own, and none has an understanding of its own of what an event means
 * (docs/decisions/301-one-fold-of-an-action-for-all-views.md).
 */
@NullMarked
package org.maractracker.query.model.action;

import org.jspecify.annotations.NullMarked;
