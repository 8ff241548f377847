/**
 * View {@code caseload}: the cases of a MARAC with their parties, the risks identified and the
 * actions linked to each, how contact can safely be made, the meetings that heard them, and whether
 * a case is a repeat within the MARAC's window. The coordinator, the chair and a reviewer read all
 * of it; an agency reads how contact can safely be made in the cases of its actions; a dashboard
 * reads the list without names, labels and free text.
 */
@NullMarked
package org.maractracker.query.views.caseload;

import org.jspecify.annotations.NullMarked;
