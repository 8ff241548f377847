/**
 * A Merkle tree as in RFC 6962 over SHA-256, kept as tiles of 256 hashes: its root at any size, the
 * proof that a leaf is in it, and the proof that it only grew. Arithmetic alone: nothing here knows
 * where tiles are kept or what a leaf is.
 */
@NullMarked
package org.maractracker.ledger.tree;

import org.jspecify.annotations.NullMarked;
