/**
 * How long a request waits for the database, however that is away: gone, or there and silent. What
 * works in the background waits longer.
 */
@NullMarked
package org.maractracker.http.timeout;

import org.jspecify.annotations.NullMarked;
