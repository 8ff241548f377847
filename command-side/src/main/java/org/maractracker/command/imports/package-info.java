/**
 * Import of the list a coordinator kept before: a spreadsheet, as people really keep them, row by
 * row. What a row does not say plainly is never guessed: an unknown status stays open, with its
 * words; what cannot be matched stays empty, with its words; and the report says so. A dry run
 * stores nothing at all. The real run is a job that any node takes up again when its node died, and
 * a row is stored once however often its file is sent, because the action's id is made of its place
 * in the file.
 */
@NullMarked
package org.maractracker.command.imports;

import org.jspecify.annotations.NullMarked;
