package org.maractracker.query.model.action;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reason why an action was taken off the plan, or should never have been recorded.
 *
 * @param meetingId the meeting that removed it; null for an action entered in error
 */
public record Ending(String reason, @Nullable UUID meetingId) {}
