/**
 * Says whether a review bundle is what the ledger signed, to somebody who trusts neither the people
 * who made it nor the system it came from. It reads the bundle's one plain form of zip by itself,
 * writes nothing, asks no network, and shares no code with the system: what both must agree on is
 * written in the decision records 701 to 703, RFC 9162 and the C2SP notes, checkpoints and proofs.
 * The same checks, in the same words, are in the bundle's own {@code verify.py}.
 */
@NullMarked
package org.maractracker.verifier;

import org.jspecify.annotations.NullMarked;
