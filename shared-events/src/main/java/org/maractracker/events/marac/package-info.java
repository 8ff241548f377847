/** Events of a MARAC itself: it is established, its settings change, agencies join and leave. */
@NullMarked
package org.maractracker.events.marac;

import org.jspecify.annotations.NullMarked;
