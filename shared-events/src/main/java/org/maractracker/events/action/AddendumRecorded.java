package org.maractracker.events.action;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Statement added to the action, by which a mistake is put right. Nothing is ever edited.
 *
 * @param actionId the action
 * @param statement what is to be read with the record
 * @param aboutPosition the position of the event it is about; null when about the action as a whole
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "AddendumRecorded", revision = 1, former = 1)
public record AddendumRecorded(
    UUID actionId, String statement, @Nullable Long aboutPosition, PartialDate occurredOn)
    implements ActionEvent {}
