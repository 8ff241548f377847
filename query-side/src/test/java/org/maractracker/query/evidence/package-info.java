@NullMarked
package org.maractracker.query.evidence;

import org.jspecify.annotations.NullMarked;
