/**
 * Live prompts: while actions are agreed for a case, what the reflective prompts ask of the plan as
 * entered so far (Reflective Prompts for Effective MARAC Action Planning). They are not a checklist
 * and never block anything: they show what is there and ask for what is missing, in words of this
 * system, and people go on when they like.
 */
@NullMarked
package org.maractracker.query.planning.prompts;

import org.jspecify.annotations.NullMarked;
