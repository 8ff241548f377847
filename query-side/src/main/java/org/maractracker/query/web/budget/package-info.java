/** Which questions are costly, and so need a place within a budget. */
@NullMarked
package org.maractracker.query.web.budget;

import org.jspecify.annotations.NullMarked;
