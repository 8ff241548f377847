package org.maractracker.query.engine.view;

/**
 * A view's rows were made by a later version of it than this node's code is. Whatever this node was
 * about to write is rolled back: it does not know what those rows mean.
 */
public final class NewerVersion extends RuntimeException {

  NewerVersion(String view, int stored, int ours) {
    super("The rows of %s are of version %d, and this is %d".formatted(view, stored, ours));
  }
}
