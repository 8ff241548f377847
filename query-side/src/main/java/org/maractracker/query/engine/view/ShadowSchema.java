package org.maractracker.query.engine.view;

/** Where a view is rebuilt: the tables of the schema {@code query} once more, in a second one. */
public final class ShadowSchema {

  public static final String SCHEMA = "query_rebuild";

  private ShadowSchema() {}
}
