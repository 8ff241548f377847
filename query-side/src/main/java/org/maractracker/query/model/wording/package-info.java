/**
 * What an event says, as one sentence for a reader who was not there: the same in a history, in a
 * review bundle and wherever else events are told.
 */
@NullMarked
package org.maractracker.query.model.wording;

import org.jspecify.annotations.NullMarked;
