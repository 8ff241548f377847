/**
 * Blue-green rebuild of a view from the events, while the live one is read. The new rows are built
 * in tables of the same names in a schema of its own until they have caught up; then the two are
 * compared, and what differs is corrected in one transaction. Usually nothing differs, which is
 * worth knowing. Any node can rebuild a view, whichever node feeds it.
 */
@NullMarked
package org.maractracker.query.engine.rebuild;

import org.jspecify.annotations.NullMarked;
