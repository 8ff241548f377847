/**
 * OpenAPI 3.1 description of the HTTP interface. Bodies and queries are described from the very
 * records and annotations they are read by, so that the description cannot drift from what is
 * accepted.
 */
@NullMarked
package org.maractracker.http.description;

import org.jspecify.annotations.NullMarked;
