package org.maractracker.query.engine.view;

/**
 * Says that a later version of a view than this node's code has made its rows. The node's write is
 * rolled back: it does not know what those rows mean.
 */
public final class NewerVersion extends RuntimeException {

  NewerVersion(String view, int stored, int ours) {
    super("The rows of %s are of version %d, and this is %d".formatted(view, stored, ours));
  }
}
