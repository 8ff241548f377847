/**
 * Verifier: checks for somebody who trusts neither the people who made a review bundle nor the
 * system it came from that it is what the ledger signed. It reads the bundle's plain form of zip by
 * itself, writes nothing, uses no network, and shares no code with the system: what both must agree
 * on is written in the decision records 701 to 703, RFC 9162 and the C2SP notes, checkpoints and
 * proofs. The same checks, in the same words, are in the bundle's own {@code verify.py}.
 */
@NullMarked
package org.maractracker.verifier;

import org.jspecify.annotations.NullMarked;
