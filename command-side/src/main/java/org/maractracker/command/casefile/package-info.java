/**
 * Decisions about a case: its parties, how contact can safely be made, and its risks, each of which
 * gets an action or a note why it cannot be addressed (Principle 6.1).
 */
@NullMarked
package org.maractracker.command.casefile;

import org.jspecify.annotations.NullMarked;
