package org.maractracker.events.action;

import org.jspecify.annotations.Nullable;

/**
 * Words of a list about whom an action is for.
 *
 * @param caseNumber as the list has it; null when it has none
 * @param victimName as the list has it; null when it has none
 */
public record ListedCase(@Nullable String caseNumber, @Nullable String victimName) {}
