/**
 * Time limits of requests that wait for the database, whether it is gone, or there and silent. What
 * works in the background waits longer.
 */
@NullMarked
package org.maractracker.http.timeout;

import org.jspecify.annotations.NullMarked;
