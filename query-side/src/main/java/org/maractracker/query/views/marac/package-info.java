/**
 * View {@code marac}: which MARACs there are, how each has set the system up, and which agencies
 * belong to it. Anybody with a role in a MARAC may read this; for everybody else it does not exist.
 */
@NullMarked
package org.maractracker.query.views.marac;

import org.jspecify.annotations.NullMarked;
