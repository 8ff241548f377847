package org.maractracker.command.web;

import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/** Body, which may be missing, of a command that says nothing but when it happened. */
public record DateBody(@Nullable PartialDate occurredOn) {}
