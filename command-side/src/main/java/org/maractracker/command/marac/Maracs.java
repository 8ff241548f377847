package org.maractracker.command.marac;

/** Public part of the aggregate: the rest of the command side may know only that there is one. */
public final class Maracs {

  /** Type of the aggregate, for its wiring. */
  public static final Class<?> AGGREGATE = Marac.class;

  private Maracs() {}
}
