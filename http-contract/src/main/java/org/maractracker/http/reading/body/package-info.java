/**
 * Bodies as they come: read whole within a limit and kept, and then as strict JSON along a record,
 * or as the one file of a form.
 */
@NullMarked
package org.maractracker.http.reading.body;

import org.jspecify.annotations.NullMarked;
