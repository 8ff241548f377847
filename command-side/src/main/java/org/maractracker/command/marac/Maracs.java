package org.maractracker.command.marac;

/** What the rest of the command side may know of the aggregate: only that there is one. */
public final class Maracs {

  /** The aggregate's type, for whoever wires it. */
  public static final Class<?> AGGREGATE = Marac.class;

  private Maracs() {}
}
