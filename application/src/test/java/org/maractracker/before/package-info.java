/**
 * A store as the version before the rework left it, and what that version answered from it: every
 * version since must start on it and answer the same. {@code src/test/resources/before/README.md}
 * says what is kept there and how it came to be.
 */
@NullMarked
package org.maractracker.before;

import org.jspecify.annotations.NullMarked;
