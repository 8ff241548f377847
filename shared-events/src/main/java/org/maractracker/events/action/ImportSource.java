package org.maractracker.events.action;

import org.jspecify.annotations.Nullable;

/**
 * Place that an imported action was read from.
 *
 * @param file the file's name
 * @param sheet the sheet's name; null for a CSV file
 * @param row the row's number in it, from 1
 */
public record ImportSource(String file, @Nullable String sheet, int row) {}
