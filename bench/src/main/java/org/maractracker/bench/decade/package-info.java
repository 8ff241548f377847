/**
 * A police force's decade: one made-up MARAC-year told again and again, of six MARACs and ten
 * years, straight into the tables. Each telling has ids, dates, references and a slug of its own;
 * the events of all of them lie in the store as if they had been recorded as they happened, and the
 * command side's register beside them, so that the tracker can go on from there. For load, not for
 * looking at: between two years of a MARAC nothing happens for ten weeks, so that meetings planned
 * ahead in one do not fall on those of the next.
 */
@NullMarked
package org.maractracker.bench.decade;

import org.jspecify.annotations.NullMarked;
