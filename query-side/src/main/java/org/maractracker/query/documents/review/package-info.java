/**
 * What somebody who reviews a death takes away: one case as it stood at a position, told as a
 * chronology, with the stored bytes of each of its events and the proof that they are what was
 * recorded (docs/review-bundle.md). It is made of stored events and the ledger's key alone, so that
 * it can be made again, byte for byte. That one was made, by whom and for what purpose, is kept
 * beside the case.
 */
@NullMarked
package org.maractracker.query.documents.review;

import org.jspecify.annotations.NullMarked;
