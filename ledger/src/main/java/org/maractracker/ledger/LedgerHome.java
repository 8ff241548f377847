package org.maractracker.ledger;

import java.nio.file.Path;

/**
 * A folder of this process's own, beside its database and not in it. Where there is one, the
 * ledger's name, key and memory are made there at the first start, unless they are set.
 */
public record LedgerHome(Path folder) {}
