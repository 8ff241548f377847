/** Minutes of one meeting, with something under each of its headings. */
@NullMarked
package org.maractracker.query.documents.minutes;

import org.jspecify.annotations.NullMarked;
