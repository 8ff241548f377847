package org.maractracker.query.view;

/** Where a view is rebuilt: the tables of the schema {@code query} once more, in a second one. */
public final class Beside {

  public static final String SCHEMA = "query_rebuild";

  private Beside() {}
}
