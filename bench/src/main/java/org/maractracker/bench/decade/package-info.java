/**
 * Police force's decade: one made-up MARAC-year told again for six MARACs and ten years, straight
 * into the tables. Each telling has ids, dates, references and a slug of its own; the events of all
 * are stored as if they had been recorded as they happened, with the command side's register, so
 * that the tracker can go on from there. It is for load, not for looking at: between two years of a
 * MARAC nothing happens for ten weeks, so that meetings planned ahead in one do not fall on those
 * of the next.
 */
@NullMarked
package org.maractracker.bench.decade;

import org.jspecify.annotations.NullMarked;
