/**
 * Benchmarks of the views: how fast they are rebuilt, compared with only reading the same events;
 * and how fast queries are answered when there are a hundred times as many actions.
 */
@NullMarked
package org.maractracker.bench.views;

import org.jspecify.annotations.NullMarked;
