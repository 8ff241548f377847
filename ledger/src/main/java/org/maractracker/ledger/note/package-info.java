/**
 * Signed notes and the heads of a tree written as such: C2SP {@code signed-note} and {@code
 * tlog-checkpoint}, with Ed25519. What anybody can check who has the text and the public key.
 */
@NullMarked
package org.maractracker.ledger.note;

import org.jspecify.annotations.NullMarked;
