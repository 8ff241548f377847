/** Contract tests: what the commands' HTTP takes and refuses, before and without any aggregate. */
@NullMarked
package org.maractracker.contract;

import org.jspecify.annotations.NullMarked;
