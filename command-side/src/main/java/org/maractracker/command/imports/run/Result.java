package org.maractracker.command.imports.run;

/** Result of a row. */
enum Result {
  /** A dry run: the real run would store it. */
  WOULD_IMPORT,
  IMPORTED,
  /** Stored before, by an earlier upload, and the row says the same. */
  ALREADY_IMPORTED,
  /** Stored before without a case or an owner that the row names and is known by now: it has it. */
  FILLED,
  /** A dry run: the real run would give a stored action the case or the owner it lacks. */
  WOULD_FILL,
  /** Stored before; the row now says something else, which changes nothing. */
  CHANGED_SINCE,
  /** The same action was taken over from another place; it is not stored twice. */
  FROM_ELSEWHERE,
  /** The row names an action of this system by its id, as this system's own lists do. */
  ALREADY_HERE,
  /** Not stored: the report says what the row lacks. */
  NOT_UNDERSTOOD,
  /** Not stored: a rule of the MARAC speaks against it. */
  REFUSED
}
