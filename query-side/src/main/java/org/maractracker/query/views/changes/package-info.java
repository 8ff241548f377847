/**
 * Subscriptions: the stream by which dashboards and other systems learn that something changed, one
 * reference for each event, in order, once, when every view shows it. What changed they read again
 * through the address they have a right to. A stream can be taken up again at any position on any
 * node, because what is sent is read from a table that all nodes share.
 */
@NullMarked
package org.maractracker.query.views.changes;

import org.jspecify.annotations.NullMarked;
