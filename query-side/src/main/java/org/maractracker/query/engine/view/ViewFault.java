package org.maractracker.query.engine.view;

/**
 * Row of a view that is not what the events say.
 *
 * @param table the view's table
 * @param row the row's key, the values of several columns with spaces between; never what people
 *     wrote
 */
public record ViewFault(String table, String row) {}
