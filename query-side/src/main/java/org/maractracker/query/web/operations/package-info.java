/**
 * Operators' pages: how far each view has read, what it could not apply, and its rebuild. For
 * operators; nothing here shows what is in a case or an action.
 */
@NullMarked
package org.maractracker.query.web.operations;

import org.jspecify.annotations.NullMarked;
