/**
 * Signatures of events by the processes that wrote them (docs/decisions/704-events-are-signed.md).
 */
@NullMarked
package org.maractracker.store.signature;

import org.jspecify.annotations.NullMarked;
