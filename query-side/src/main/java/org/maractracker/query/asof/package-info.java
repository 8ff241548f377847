/**
 * View {@code past}: what was so on any day, as it was known at any instant. Every event has a
 * place on two axes, the day it happened and the instant it was recorded; an answer as of a moment
 * folds the events that are later on neither axis, in the order they were recorded. For what lists
 * search by, each action and meeting has its bitemporal periods kept as rows; everything else is
 * read from the store and folded when asked for, so that an answer about the past is what its
 * definition says, and nothing that was written is stored twice
 * (docs/decisions/306-a-bitemporal-view-of-the-past.md).
 */
@NullMarked
package org.maractracker.query.asof;

import org.jspecify.annotations.NullMarked;
