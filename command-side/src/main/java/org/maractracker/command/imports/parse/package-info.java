/**
 * What a row says: read for its action, agency, dates and status. What a row does not say plainly
 * is never guessed: an unknown status stays open, with its words; what cannot be matched stays
 * empty, with its words; and the row's remarks say so.
 */
@NullMarked
package org.maractracker.command.imports.parse;

import org.jspecify.annotations.NullMarked;
