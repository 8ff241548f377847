/** Command side, behind one public entry point. */
@NullMarked
package org.maractracker.command;

import org.jspecify.annotations.NullMarked;
