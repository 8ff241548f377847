package org.maractracker.query.web.page;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for, and how fresh.
 *
 * @param limit how many rows it has at most
 * @param cursor where it begins; null for the first
 * @param minPosition how far the view must have read; empty when anything will do
 */
public record PageRequest(int limit, @Nullable String cursor, OptionalLong minPosition) {}
