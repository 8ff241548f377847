package org.maractracker.events.action;

import org.jspecify.annotations.Nullable;

/**
 * Answer to whether protected characteristics and inequality were considered (reflective prompts).
 *
 * @param considered whether they were
 * @param note what followed from it
 */
public record Equality(boolean considered, @Nullable String note) {}
