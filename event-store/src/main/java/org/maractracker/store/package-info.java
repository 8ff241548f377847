/**
 * The engine both sides read and write events through: one total order without holes, a closed set
 * of event types, and facts read from other aggregates that still hold when an event is stored. The
 * same code on H2 and PostgreSQL.
 */
@NullMarked
package org.maractracker.store;

import org.jspecify.annotations.NullMarked;
