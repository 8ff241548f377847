package org.maractracker.query.engine.view;

/** A row that knows the last event it has applied, and so applies none twice. */
public interface Versioned {

  /** The version of that event in its aggregate. */
  long version();
}
