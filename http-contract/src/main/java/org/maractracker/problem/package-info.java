/**
 * What the system refuses, and in which words: the one catalogue of problem codes, and the one
 * exception that becomes a problem answer. Knows nothing of the web but the numbers of its
 * statuses.
 */
@NullMarked
package org.maractracker.problem;

import org.jspecify.annotations.NullMarked;
