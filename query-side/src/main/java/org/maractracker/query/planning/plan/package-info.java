/**
 * The view {@code plan}: what is planned for a case, meeting after meeting, and in the cases it
 * repeats. Its rows only say where to look: which actions are a case's, which a meeting still has
 * to decide about, which cases are one story. What is found is folded from its stored events, up to
 * how far the view has read, so that an answer is one state of the whole record and there is no
 * further copy of what was written. The live prompts, what a meeting carries over and the earlier
 * plans of a repeat are answered from it.
 */
@NullMarked
package org.maractracker.query.planning.plan;

import org.jspecify.annotations.NullMarked;
