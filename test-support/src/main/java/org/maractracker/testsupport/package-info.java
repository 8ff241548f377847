/**
 * Support for the tests of every module: real databases, a clock that stands where it is put, and
 * waiting.
 */
@NullMarked
package org.maractracker.testsupport;

import org.jspecify.annotations.NullMarked;
