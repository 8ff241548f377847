/** Minutes of one meeting, with something under each of its headings. */
@NullMarked
package org.maractracker.query.minutes;

import org.jspecify.annotations.NullMarked;
