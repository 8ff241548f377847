package org.maractracker.command.imports.parse;

/**
 * Remark of the report on a row. It never quotes the row: a report is kept longer than the file,
 * and is read next to it.
 *
 * @param field which of the row's columns it is about
 * @param message a sentence a coordinator understands
 */
public record RowRemark(String field, String message) {}
