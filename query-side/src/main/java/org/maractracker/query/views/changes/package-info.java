/**
 * Subscriptions: the stream by which dashboards and other systems learn that something changed, one
 * reference for each event, in order, once, when every view shows it. They read what changed
 * through the address they have a right to. A stream can be resumed at any position on any node,
 * because it is read from a table that all nodes share.
 */
@NullMarked
package org.maractracker.query.views.changes;

import org.jspecify.annotations.NullMarked;
