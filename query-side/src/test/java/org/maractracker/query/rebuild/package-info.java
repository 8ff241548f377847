@NullMarked
package org.maractracker.query.rebuild;

import org.jspecify.annotations.NullMarked;
