/**
 * Made-up year of a MARAC: 26 meetings, 450 cases, some 2,300 actions with every end an action can
 * have, told through the real commands. What happens is decided beforehand from a seed, without a
 * database; playing it only sends it. The clock follows the story, so that what was recorded late
 * was recorded late.
 */
@NullMarked
package org.maractracker.bench.year;

import org.jspecify.annotations.NullMarked;
