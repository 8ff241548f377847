/** Action list: every action a reader may see, by due date, and one action with all its fields. */
@NullMarked
package org.maractracker.query.views.actionlist;

import org.jspecify.annotations.NullMarked;
