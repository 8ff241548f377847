package org.maractracker.command.imports.run;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.imports.file.ColumnChoice;

/**
 * What the sender of a list says of how it is to be read.
 *
 * @param columns which column is which, as {@link ColumnChoice} reads it; null for whatever the
 *     headings say
 * @param listAsOf the day the list was as of; null for the day it is taken over
 */
record ReadingWish(@Nullable String columns, @Nullable LocalDate listAsOf) {

  static final ReadingWish NONE = new ReadingWish(null, null);

  ColumnChoice choice() {
    return ColumnChoice.of(columns);
  }

  /** Returns what tells an upload with another wish apart; empty when there is none. */
  String digested() {
    return equals(NONE) ? "" : columns + "\n" + Objects.toString(listAsOf);
  }
}
