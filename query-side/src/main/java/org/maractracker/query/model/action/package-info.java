/**
 * Model of an action: the one fold of its events, the rules asked of its state, and its content,
 * which is stored once and shown by several lists. No view interprets events in its own way
 * (docs/decisions/301-one-fold-of-an-action-for-all-views.md).
 */
@NullMarked
package org.maractracker.query.model.action;

import org.jspecify.annotations.NullMarked;
