/**
 * What was planned before: for a case that repeats others, each of those with its risks, what was
 * agreed about them and what came of it, before the meeting agrees anything anew. Actions set again
 * that did not work before are what a review of a near miss found (SafeLives, "Alice").
 */
@NullMarked
package org.maractracker.query.planning.earlier;

import org.jspecify.annotations.NullMarked;
