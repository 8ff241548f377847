/** A small application behind the contract, to see what it answers over a real connection. */
@NullMarked
package org.maractracker.trial;

import org.jspecify.annotations.NullMarked;
