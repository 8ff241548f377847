package org.maractracker.query.engine.view;

/** Row that knows the last event it has applied, so that it applies none twice. */
public interface Versioned {

  /** Returns the version of that event in its aggregate. */
  long version();
}
