/**
 * Earlier plans: for a case that repeats others, each of those with its risks, what was agreed
 * about them and its results, before the meeting agrees new actions. Setting actions again that had
 * not worked before is what a review of a near miss found (SafeLives, "Alice").
 */
@NullMarked
package org.maractracker.query.planning.earlier;

import org.jspecify.annotations.NullMarked;
