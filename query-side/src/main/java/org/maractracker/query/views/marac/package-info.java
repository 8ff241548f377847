/**
 * The view {@code marac}: which MARACs there are, how each has set the system up, and which
 * agencies belong to it. Whoever has any role in a MARAC may read this; to everybody else it does
 * not exist.
 */
@NullMarked
package org.maractracker.query.views.marac;

import org.jspecify.annotations.NullMarked;
