/** The query side, behind one public door. */
@NullMarked
package org.maractracker.query;

import org.jspecify.annotations.NullMarked;
