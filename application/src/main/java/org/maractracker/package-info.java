/** Both sides in one process. */
@NullMarked
package org.maractracker;

import org.jspecify.annotations.NullMarked;
