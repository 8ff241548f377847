package org.maractracker.bench.year;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.AgreeActions;

/**
 * Command of the story.
 *
 * @param at when it is sent
 * @param by who sends it
 * @param actionId the action it is about; null for anything else, and for agreeing
 * @param command the command
 */
record Step(Instant at, Actor by, @Nullable UUID actionId, Object command) {

  /** Returns how many events it leads to: the story sends nothing that would change nothing. */
  int events() {
    return command instanceof AgreeActions agreed
        ? agreed.actions().stream().mapToInt(action -> action.joint() == null ? 1 : 2).sum()
        : 1;
  }
}
