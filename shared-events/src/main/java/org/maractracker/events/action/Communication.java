package org.maractracker.events.action;

import org.jspecify.annotations.Nullable;

/**
 * Arrangement of how the agencies of a joint action keep in touch outside the meeting (reflective
 * prompts).
 *
 * @param how by what means
 * @param when how often, or by when
 * @param contact through whom
 */
public record Communication(
    @Nullable String how, @Nullable String when, @Nullable String contact) {}
