package org.maractracker.command.imports.file;

import org.jspecify.annotations.Nullable;

/**
 * What a column of a list was taken for.
 *
 * @param column its letter
 * @param heading as the list has it; null when it has none, or one that is nobody's usual heading:
 *     a report quotes no cell
 * @param as the column of the form; {@link #ALSO_STATUS} for a further one about the status, {@link
 *     #WORDS} for one that is kept in its words alone
 * @param why null when nothing told what it is
 * @param hidden whether the sheet hides it
 */
public record Taken(
    String column, @Nullable String heading, String as, @Nullable Why why, boolean hidden) {

  static final String ALSO_STATUS = "alsoStatus";
  static final String WORDS = "words";

  /** Reason for which a column was taken for what it was. */
  public enum Why {
    /** Its heading is one that people give to such a column. */
    HEADING,
    /** There is no heading; what is in it fits the order of the usual form. */
    CONTENT,
    /** The sender said so. */
    SAID
  }
}
