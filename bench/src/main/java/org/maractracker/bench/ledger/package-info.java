/**
 * What the ledger costs: looking through every event against reading and hashing them for nothing,
 * a proof, and letting the tree grow.
 */
@NullMarked
package org.maractracker.bench.ledger;

import org.jspecify.annotations.NullMarked;
