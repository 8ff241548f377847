package org.maractracker.command.imports;

/**
 * Something the report says of a row. It never quotes the row: a report is kept longer than the
 * file, and is read beside it.
 *
 * @param field which of the row's columns it is about
 * @param message a sentence a coordinator understands
 */
record RowRemark(String field, String message) {}
