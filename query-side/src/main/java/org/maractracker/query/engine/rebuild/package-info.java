/**
 * Making a view anew from the events, while everybody goes on reading the one there is. It is built
 * beside it, in tables of the same names in a schema of its own, until it has read as far; then the
 * two are compared, and what differs is put right in one transaction. That nothing differs is the
 * usual outcome, and worth knowing. Any node may do it, whichever feeds the view.
 */
@NullMarked
package org.maractracker.query.engine.rebuild;

import org.jspecify.annotations.NullMarked;
