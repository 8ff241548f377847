/**
 * View {@code meeting}: when a MARAC sits, who took part, which cases are on the agenda, and what
 * was added afterwards. Every member knows the dates. The coordinator, the chair and a reviewer
 * read all of it; an agency reads the meetings at which it was present, with its own attendance and
 * the cases in which it has or had actions.
 */
@NullMarked
package org.maractracker.query.views.meeting;

import org.jspecify.annotations.NullMarked;
