/**
 * What is promised of acknowledged commands, views and streams, held against processes that are
 * killed and stopped in the midst of it: real processes of both sides, a real PostgreSQL that syncs
 * its disk, eight writers. {@code docs/reliability.md} has the counts.
 */
@NullMarked
package org.maractracker.faults;

import org.jspecify.annotations.NullMarked;
