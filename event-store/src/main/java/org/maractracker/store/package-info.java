/**
 * Event store through which both sides read and write events: one total order without holes, a
 * closed set of event types, and facts read from other aggregates that still hold when an event is
 * stored. The same code works on H2 and PostgreSQL.
 */
@NullMarked
package org.maractracker.store;

import org.jspecify.annotations.NullMarked;
