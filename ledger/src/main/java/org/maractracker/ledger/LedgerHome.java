package org.maractracker.ledger;

import java.nio.file.Path;

/**
 * Folder of this process, next to its database and not in it. Where there is one, the ledger's
 * name, key and record of the last signed head are made there at the first start, unless they are
 * set.
 */
public record LedgerHome(Path folder) {}
