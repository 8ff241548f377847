/**
 * How a request's body and its query are read: strictly, and by one walk, into a record that says
 * what is asked for. A component is required unless it is {@code @Nullable}; the annotations of
 * this package say the rest. Everything that is wrong with the form of a request is said at once,
 * each fault with the field it is in, so that somebody who types eighty actions in a morning does
 * not learn of their slips one by one.
 */
@NullMarked
package org.maractracker.http.reading;

import org.jspecify.annotations.NullMarked;
