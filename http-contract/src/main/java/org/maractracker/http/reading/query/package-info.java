/**
 * Queries as they come: the parameters of an address and the headers that go with them, made a flat
 * tree that is read along a record.
 */
@NullMarked
package org.maractracker.http.reading.query;

import org.jspecify.annotations.NullMarked;
