@NullMarked
package org.maractracker.query.operations;

import org.jspecify.annotations.NullMarked;
