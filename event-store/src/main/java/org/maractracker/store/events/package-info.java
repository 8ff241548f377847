/**
 * The stored events, read: one by one for an aggregate, in their total order for views, and as the
 * bytes they are for proofs; and the read set that a decision leaves behind.
 */
@NullMarked
package org.maractracker.store.events;

import org.jspecify.annotations.NullMarked;
