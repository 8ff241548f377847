/**
 * Ordinary way to write such a service, for comparison: rows that are changed in place, and an
 * audit row for each. It takes the same request over the same HTTP server with the same tokens,
 * asks the same four questions of the database, and has neither idempotency keys, nor a total
 * order, nor conditions that still hold at the commit. Its statements are those that an object
 * mapper with audit tables would send, without the mapper's own work.
 */
@NullMarked
package org.maractracker.bench.ordinary;

import org.jspecify.annotations.NullMarked;
