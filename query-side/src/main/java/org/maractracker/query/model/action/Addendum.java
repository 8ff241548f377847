package org.maractracker.query.model.action;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Statement added to the record.
 *
 * @param statement what is to be read with it
 * @param aboutPosition the position of the event it is about; null when about the whole
 * @param addedOn when, as precisely as is known
 */
@Schema(name = "ActionAddendum")
public record Addendum(String statement, @Nullable Long aboutPosition, PartialDate addedOn) {}
