/** Reminders on clocks that are set, over a mail server in this process. */
@NullMarked
package org.maractracker.reminders;

import org.jspecify.annotations.NullMarked;
