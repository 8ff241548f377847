/**
 * Benchmarks of the ledger: checking every event compared with only reading and hashing them, a
 * proof, and growing the tree.
 */
@NullMarked
package org.maractracker.bench.ledger;

import org.jspecify.annotations.NullMarked;
