/** Tests of what the commands' HTTP takes and refuses, before and without any aggregate. */
@NullMarked
package org.maractracker.trial;

import org.jspecify.annotations.NullMarked;
