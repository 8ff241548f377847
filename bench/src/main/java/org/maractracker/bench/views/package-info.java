/**
 * How fast views are rebuilt, against reading the same events for nothing; and how fast their
 * questions are answered when there are a hundred times as many actions.
 */
@NullMarked
package org.maractracker.bench.views;

import org.jspecify.annotations.NullMarked;
