/** Contract tests: a small application, to see what it answers over a real connection. */
@NullMarked
package org.maractracker.contract;

import org.jspecify.annotations.NullMarked;
