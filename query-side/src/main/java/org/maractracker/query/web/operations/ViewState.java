package org.maractracker.query.web.operations;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.rebuild.Rebuild;

/**
 * How a view is.
 *
 * @param readTo the last position it has applied
 * @param eventsBehind how many stored events it has not
 * @param secondsBehind how long ago the oldest of them was recorded
 * @param deadLetters how many events it has set aside and nobody has given up
 * @param version the version of it in the code of the node that answers
 * @param storedVersion the version that made its rows
 * @param rebuild its last rebuild; null when there was none
 */
@Schema(name = "View")
record ViewState(
    String view,
    long readTo,
    long eventsBehind,
    long secondsBehind,
    int deadLetters,
    int version,
    int storedVersion,
    @Nullable Rebuild rebuild) {}
