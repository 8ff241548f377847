/**
 * What every view is: rows kept ready for one question, how they are fed, and how far they have
 * read. A view is fed by one node at a time, in batches; rows, token and position are one
 * transaction. A view that fails stands where it is until it succeeds: it never skips.
 */
@NullMarked
package org.maractracker.query.engine.view;

import org.jspecify.annotations.NullMarked;
