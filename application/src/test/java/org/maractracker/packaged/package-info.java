/**
 * What is shown on the packaged jar, started as its users start it: it survives kills and calls
 * nobody.
 */
@NullMarked
package org.maractracker.packaged;

import org.jspecify.annotations.NullMarked;
