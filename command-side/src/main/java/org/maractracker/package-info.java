/** Command side as a process of its own. */
@NullMarked
package org.maractracker;

import org.jspecify.annotations.NullMarked;
