@NullMarked
package org.maractracker.query.engine.rebuild;

import org.jspecify.annotations.NullMarked;
