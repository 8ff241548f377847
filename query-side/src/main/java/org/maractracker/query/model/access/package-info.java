/**
 * Access to actions, as far as views that are not about actions need it: an action's case, status
 * and risks, and which agencies may read it. An agency may read the actions it owns or is a partner
 * in, and what it owned before as it was when it passed on; a former partner may not. The rule is
 * written once, here; each view keeps the rows in tables of its own.
 */
@NullMarked
package org.maractracker.query.model.access;

import org.jspecify.annotations.NullMarked;
