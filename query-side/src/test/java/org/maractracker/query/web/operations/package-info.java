@NullMarked
package org.maractracker.query.web.operations;

import org.jspecify.annotations.NullMarked;
