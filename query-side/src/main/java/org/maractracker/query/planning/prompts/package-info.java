/**
 * The live prompts: while actions are agreed for a case, what the reflective prompts ask of the
 * plan as it has been entered so far (seed: Reflective Prompts for Effective MARAC Action
 * Planning). They are no checklist and never stand in anybody's way: they show what is there and
 * ask for what is missing, in words of this system, and people go on when they like.
 */
@NullMarked
package org.maractracker.query.planning.prompts;

import org.jspecify.annotations.NullMarked;
