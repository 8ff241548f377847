package org.maractracker.testsupport;

/** Whatever of the product listens for requests. */
public interface Server {

  /** Where it is reached, without a slash at the end. */
  String origin();
}
