/** The embedded default, as it comes without any setting. */
@NullMarked
package org.maractracker.embedded;

import org.jspecify.annotations.NullMarked;
