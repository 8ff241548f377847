/**
 * The query side as a process, for tests that ask over HTTP: a real server on a real database, with
 * callers who say themselves who they are.
 */
@NullMarked
package org.maractracker.query.door;

import org.jspecify.annotations.NullMarked;
