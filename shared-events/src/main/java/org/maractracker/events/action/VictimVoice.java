package org.maractracker.events.action;

import org.jspecify.annotations.Nullable;

/**
 * Answer to whether the action reflects the victim-survivor's own priorities (reflective prompts).
 *
 * @param reflected whether it does
 * @param note in what way, or why not
 */
public record VictimVoice(boolean reflected, @Nullable String note) {}
