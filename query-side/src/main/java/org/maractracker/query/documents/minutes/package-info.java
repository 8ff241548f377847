/**
 * Minutes of a meeting: who was there, which actions came back to it and how, what was said and
 * agreed about each case. They are a draft until the meeting is closed. Then they are issued: they
 * show what had been recorded when it was closed, and never anything else; what came later is
 * listed after them, dated. The view {@code minutes} knows which actions a meeting's minutes may
 * have to mention; their events are read from the store, whole streams at a time
 * (docs/decisions/803-minutes-end-at-a-position.md).
 */
@NullMarked
package org.maractracker.query.documents.minutes;

import org.jspecify.annotations.NullMarked;
