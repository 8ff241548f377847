package org.maractracker.embedded;

/** Refusal to serve the demo users to other machines. */
final class NotOnLoopback extends RuntimeException {

  NotOnLoopback(String address) {
    super(
        "Refusing to start: the demo users are for this machine alone, but TRACKER_BIND is %s, which others can reach."
            .formatted(address));
  }
}
