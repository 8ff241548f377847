/**
 * Review bundle: what a reviewer of a death takes away. It holds one case as it stood at a
 * position, as a chronology, with the stored bytes of each of its events and the proof that they
 * are what was recorded (docs/review-bundle.md). It is made only of stored events and the ledger's
 * key, so that it can be made again, byte for byte. Who made a bundle, and for what purpose, is
 * recorded with the case.
 */
@NullMarked
package org.maractracker.query.documents.review;

import org.jspecify.annotations.NullMarked;
