/** The command side, behind one public door. */
@NullMarked
package org.maractracker.command;

import org.jspecify.annotations.NullMarked;
