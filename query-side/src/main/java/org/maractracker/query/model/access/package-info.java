/**
 * Where an action stands, as far as views that are not about actions need to know: its case, its
 * status, the risks it addresses, and which agencies may read it. An agency may read the actions it
 * owns, is partner in, or owned before; a partner of former times may not. That rule is written
 * once, here; each view keeps the rows in tables of its own.
 */
@NullMarked
package org.maractracker.query.model.access;

import org.jspecify.annotations.NullMarked;
