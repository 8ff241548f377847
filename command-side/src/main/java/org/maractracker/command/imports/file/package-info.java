/**
 * Lists as they come: a spreadsheet, Excel or CSV, as people really keep them, made into rows of
 * known columns.
 */
@NullMarked
package org.maractracker.command.imports.file;

import org.jspecify.annotations.NullMarked;
