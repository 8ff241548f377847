/**
 * The view {@code past}: what was so on any day, as it was known at any instant. Every event stands
 * in a plane, by the day it happened and the instant it was recorded; the lists of a moment are
 * made of the events that lie before it on both axes, folded in the order they were recorded. For
 * what lists search by, the plane of each action and meeting is cut into rectangles in which it is
 * the same, kept as rows; all else is read from the store and folded when it is asked for, so that
 * an answer of the past is what its definition says and there is no second copy of what was written
 * (docs/decisions/306-a-bitemporal-view-of-the-past.md).
 */
@NullMarked
package org.maractracker.query.asof;

import org.jspecify.annotations.NullMarked;
