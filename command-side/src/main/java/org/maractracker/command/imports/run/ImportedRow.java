package org.maractracker.command.imports.run;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.imports.file.SheetRow;
import org.maractracker.events.action.ImportSource;

/**
 * Row that was stored.
 *
 * @param actionId the action it became
 * @param importId the job that stored it; null for one that this run is about to store
 * @param run which of the job's runs
 * @param source its place
 * @param everything and {@code which}: its digests, as {@link SheetRow} makes them
 */
record ImportedRow(
    UUID actionId,
    @Nullable UUID importId,
    int run,
    ImportSource source,
    String everything,
    String which) {

  static ImportedRow of(SheetRow line, String maracId, @Nullable UUID importId, int run) {
    return new ImportedRow(
        line.actionId(maracId), importId, run, line.source(), line.everything(), line.which());
  }
}
