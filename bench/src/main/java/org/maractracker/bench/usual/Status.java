package org.maractracker.bench.usual;

/** State of an action. */
enum Status {
  OPEN,
  COMPLETED
}
