/**
 * Wording of events, as one sentence for a reader who was not there: the same in histories, in
 * review bundles and wherever else events are put in words.
 */
@NullMarked
package org.maractracker.query.model.wording;

import org.jspecify.annotations.NullMarked;
