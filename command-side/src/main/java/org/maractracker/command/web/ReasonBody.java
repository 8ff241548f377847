package org.maractracker.command.web;

import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/** Body of a command that needs nothing but a reason. */
public record ReasonBody(String reason, @Nullable PartialDate occurredOn) {}
