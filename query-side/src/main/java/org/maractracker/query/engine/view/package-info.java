/**
 * Views in general: rows kept ready for one question, how they are fed, and how far they have read.
 * One node at a time feeds a view, in batches; rows, token and position are written in one
 * transaction. A view whose database fails stands and tries again; an event that it cannot fold is
 * set aside and stays marked (docs/decisions/305-set-aside-what-a-view-cannot-fold.md).
 */
@NullMarked
package org.maractracker.query.engine.view;

import org.jspecify.annotations.NullMarked;
