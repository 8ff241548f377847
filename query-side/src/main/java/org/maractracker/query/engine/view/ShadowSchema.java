package org.maractracker.query.engine.view;

/** Schema in which views are rebuilt: the tables of the schema {@code query} a second time. */
public final class ShadowSchema {

  public static final String SCHEMA = "query_rebuild";

  private ShadowSchema() {}
}
