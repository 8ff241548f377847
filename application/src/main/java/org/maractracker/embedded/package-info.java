/**
 * Embedded default: the tracker on one machine, ready to be tried, with two MARACs and demo users
 * and no other party. It serves this machine alone, and refuses to start otherwise.
 */
@NullMarked
package org.maractracker.embedded;

import org.jspecify.annotations.NullMarked;
