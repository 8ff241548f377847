package org.maractracker.command.imports.run;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a list is to be taken over.
 *
 * @param dryRun whether nothing is to be stored; null for storing
 * @param columns which column is which, as in {@code status:H,dueDate:Target}; null for whatever
 *     the headings say
 * @param listAsOf the day the list was as of, on which has ended at the latest what it says has
 *     ended; null for today in the MARAC's zone
 */
record ImportQuery(
    @Schema(description = "Whether only to tell what would be stored") @Nullable Boolean dryRun,
    @Schema(
            description =
                "Which column is which: status:H,dueDate:Target takes column H for the status and the"
                    + " one headed Target for the due date; words keeps one in its words alone")
        @Nullable String columns,
    @Schema(description = "The day the list was as of; today when nothing is said")
        @Nullable LocalDate listAsOf) {

  ReadingWish wish() {
    return new ReadingWish(columns, listAsOf);
  }

  boolean isDry() {
    return Boolean.TRUE.equals(dryRun);
  }
}
