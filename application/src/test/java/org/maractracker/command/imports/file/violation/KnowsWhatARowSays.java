package org.maractracker.command.imports.file.violation;

import org.maractracker.command.imports.parse.violation.IsWhatARowSays;

/** Knows a room above its own: of a file's rows, what they say. */
class KnowsWhatARowSays {
  Class<?> above = IsWhatARowSays.class;
}
