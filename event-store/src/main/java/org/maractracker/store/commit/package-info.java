/**
 * How events are appended: what a node decides at the same time is stored in one transaction, under
 * the order lock, after its read sets were compared with what is stored. docs/commit-protocol.md
 * has the protocol.
 */
@NullMarked
package org.maractracker.store.commit;

import org.jspecify.annotations.NullMarked;
