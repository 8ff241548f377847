/** Requests for lists and their answers: parameters, pages, and the cursor from one to the next. */
@NullMarked
package org.maractracker.query.web.page;

import org.jspecify.annotations.NullMarked;
