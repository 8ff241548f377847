package org.maractracker.command.imports.run;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a list is to be taken over.
 *
 * @param dryRun whether nothing is to be stored; null for storing
 */
record ImportQuery(
    @Schema(description = "Whether only to tell what would be stored") @Nullable Boolean dryRun) {

  boolean isDry() {
    return Boolean.TRUE.equals(dryRun);
  }
}
