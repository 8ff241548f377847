package org.maractracker.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.ImportAction;

/**
 * A row as it was understood.
 *
 * @param line the row
 * @param action what would be stored; null when it lacks what an action must have
 * @param said what was not understood, and how what was unclear was read
 */
record Reading(Line line, @Nullable ImportAction action, List<Said> said) {
  Reading {
    said = List.copyOf(said);
  }
}
