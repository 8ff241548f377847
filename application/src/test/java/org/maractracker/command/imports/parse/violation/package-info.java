/** Breaks the rules of the house on purpose, so that each is seen to catch something. */
@NullMarked
package org.maractracker.command.imports.parse.violation;

import org.jspecify.annotations.NullMarked;
