package org.maractracker.embedded;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The one password of all demo users.
 *
 * @param value the password
 * @param made whether it was made for this run, so that it has to be printed; otherwise it was
 *     chosen by the person who started the process, and is printed nowhere
 */
record DemoPassword(String value, boolean made) {

  /**
   * What was chosen, or a new one.
   *
   * @param chosen {@code TRACKER_DEMO_PASSWORD}; blank when it is not set
   */
  static DemoPassword chosenOrMade(String chosen) {
    if (!chosen.isBlank()) {
      return new DemoPassword(chosen, false);
    }
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    return new DemoPassword(Base64.getUrlEncoder().withoutPadding().encodeToString(random), true);
  }

  /** Returns a text without the password. */
  @Override
  public String toString() {
    return made ? "made" : "chosen";
  }
}
