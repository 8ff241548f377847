/**
 * Journeys: the whole product, asked over HTTP alone, as its users ask it. Each plays a story from
 * its beginning to what somebody reads of it afterwards, on the days on which it happens.
 */
@NullMarked
package org.maractracker.journey;

import org.jspecify.annotations.NullMarked;
