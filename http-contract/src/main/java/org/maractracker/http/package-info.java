/**
 * HTTP contract that both sides share: who is asking, how a request is read, how it is refused, and
 * what is measured.
 */
@NullMarked
package org.maractracker.http;

import org.jspecify.annotations.NullMarked;
