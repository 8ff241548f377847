package org.maractracker.testsupport;

/** Server of the product: whatever of it listens for requests. */
public interface Server {

  /** Returns the address where it is reached, without a slash at the end. */
  String origin();
}
