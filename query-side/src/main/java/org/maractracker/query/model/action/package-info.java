/**
 * The one reading of an action: what its events, in order, make of it, the rules that are asked of
 * that, and its content, which is stored once and shown by several lists. No view has an
 * understanding of its own of what an event means
 * (docs/decisions/301-one-fold-of-an-action-for-all-views.md).
 */
@NullMarked
package org.maractracker.query.model.action;

import org.jspecify.annotations.NullMarked;
