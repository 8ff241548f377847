/** Whether a kill leaves half of a transaction in an embedded database. */
@NullMarked
package org.maractracker.bench.halves;

import org.jspecify.annotations.NullMarked;
