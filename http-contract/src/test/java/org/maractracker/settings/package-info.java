/** Tests of what an operator can set, and what is refused. */
@NullMarked
package org.maractracker.settings;

import org.jspecify.annotations.NullMarked;
