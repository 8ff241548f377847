/**
 * Contract tests: the query side asked over HTTP, a real server on a real database, with callers
 * who say themselves who they are.
 */
@NullMarked
package org.maractracker.query.contract;

import org.jspecify.annotations.NullMarked;
