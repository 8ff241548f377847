/** What is claimed about structure, as tests that can fail. */
@NullMarked
package org.maractracker.structure;

import org.jspecify.annotations.NullMarked;
