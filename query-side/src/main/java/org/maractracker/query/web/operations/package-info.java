/**
 * What whoever runs the system sees of the views and can do about them: how far each has read, what
 * it could not apply, and having it made anew. For administrators of any MARAC; nothing here says
 * what is in a case or an action.
 */
@NullMarked
package org.maractracker.query.web.operations;

import org.jspecify.annotations.NullMarked;
