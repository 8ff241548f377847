package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Carrying over of an open action to a later meeting (6.4). The action stays open.
 *
 * @param actionId the action
 * @param fromMeetingId the meeting it was agreed at or last carried to
 * @param toMeetingId the later meeting
 * @param explanation why
 * @param timesCarried how often it has been carried by now, from 1
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "ActionCarriedOver", revision = 1, former = 1)
public record ActionCarriedOver(
    UUID actionId,
    UUID fromMeetingId,
    UUID toMeetingId,
    String explanation,
    int timesCarried,
    PartialDate occurredOn)
    implements ActionEvent {}
