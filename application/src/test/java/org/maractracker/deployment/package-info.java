/**
 * The product as it is deployed, over HTTP: both sides in one process, or several processes of each
 * side on one PostgreSQL database that know nothing of one another but the events in it.
 */
@NullMarked
package org.maractracker.deployment;

import org.jspecify.annotations.NullMarked;
