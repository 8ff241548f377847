package org.maractracker.command.web;

import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.http.reading.Between;

/**
 * Body with a statement to add to a record.
 *
 * @param aboutPosition the position of the event it is about; null: the record as a whole
 */
public record Addendum(
    String statement,
    @Nullable @Between(low = 1, high = Long.MAX_VALUE) Long aboutPosition,
    @Nullable PartialDate occurredOn) {}
