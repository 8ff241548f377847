/**
 * Import of the list a coordinator kept before, row by row. A dry run stores nothing at all. The
 * real run is a job that any node takes up again when its node died, and a row is stored once
 * however often its file is sent, because the action's id is made of its place in the file.
 */
@NullMarked
package org.maractracker.command.imports.run;

import org.jspecify.annotations.NullMarked;
