/**
 * Benchmarks of the running product: each of its processes in a JVM of its own, on a PostgreSQL
 * that waits for the disk, asked over HTTP with real tokens.
 */
@NullMarked
package org.maractracker.bench.serving;

import org.jspecify.annotations.NullMarked;
