package org.maractracker.command.incoming;

import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/** The body of a command that needs nothing but a reason. */
public record Because(String reason, @Nullable PartialDate occurredOn) {}
