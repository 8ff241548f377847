package org.maractracker.query.documents.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Place where something is shown.
 *
 * @param meetingId the meeting in whose minutes it stands
 * @param minute the item there: the case's place on the agenda, and after a point the action's
 *     number among those agreed for it; null when it stands in no item of a case
 * @param position the event in the store, and so the leaf in the ledger
 * @param type the event's name
 */
record Illustration(UUID meetingId, @Nullable String minute, long position, String type) {}
