/**
 * How the store of the version before was made, to be read. It was made once, by that version, and
 * is never made anew: what a later version would write is not what was stored then.
 */
@NullMarked
package org.maractracker.before.making;

import org.jspecify.annotations.NullMarked;
