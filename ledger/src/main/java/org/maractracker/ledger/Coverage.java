package org.maractracker.ledger;

/** Whether everything that is recorded can be seen. */
@FunctionalInterface
interface Coverage {

  /** Of the events up to a position. */
  void run(long upTo, Findings findings);
}
