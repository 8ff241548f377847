/**
 * Refusals and their words: the one catalogue of problem codes, and the one exception that becomes
 * a problem answer. The package knows nothing of the web but the numbers of its statuses.
 */
@NullMarked
package org.maractracker.problem;

import org.jspecify.annotations.NullMarked;
