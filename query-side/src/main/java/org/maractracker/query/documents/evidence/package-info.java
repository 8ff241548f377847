/**
 * Evidence for principle 6, by sub-principle: what the grid of the sources asks for, counted over
 * the most recent closed meetings, with the rows behind each count and where each is shown. It is
 * folded from the events, for the present or any moment, so that a count can be asked for again
 * later as it was. The rating of the sources is an assessor's and they give no thresholds: one is
 * shown only where a MARAC has set its own, and is called local.
 */
@NullMarked
package org.maractracker.query.documents.evidence;

import org.jspecify.annotations.NullMarked;
