package org.maractracker.query.web.operations;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.rebuild.Rebuild;
import org.maractracker.query.engine.view.ViewCheck;

/**
 * State of a view, as operators see it.
 *
 * @param readTo the last position it has applied
 * @param eventsBehind how many stored events it has not applied
 * @param secondsBehind how long ago the oldest of them was recorded
 * @param deadLetters how many events are set aside and not given up
 * @param version the version of the view in the code of the answering node
 * @param storedVersion the version that made its rows
 * @param rebuild its last rebuild or comparison; null when there was none
 * @param check what its last comparison with the events found; null when there was none
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
    @Nullable Rebuild rebuild,
    @Nullable ViewCheck check) {}
