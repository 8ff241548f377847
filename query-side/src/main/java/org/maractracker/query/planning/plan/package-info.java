/**
 * View {@code plan}: what is planned for a case, meeting after meeting, and in the cases it
 * repeats. Its rows only say where to look: which actions belong to a case, which a meeting still
 * has to decide about, which cases are linked by repeats. What is found is folded from its stored
 * events, up to how far the view has read, so that an answer is one state of the whole record and
 * nothing that was written is stored twice. The live prompts, the carry-over list and the earlier
 * plans are answered from it.
 */
@NullMarked
package org.maractracker.query.planning.plan;

import org.jspecify.annotations.NullMarked;
