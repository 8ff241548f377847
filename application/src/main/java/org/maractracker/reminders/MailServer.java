package org.maractracker.reminders;

import org.jspecify.annotations.Nullable;

/**
 * Mail server and how it is contacted.
 *
 * @param user null when it asks for none
 * @param password null without a user
 * @param from the address mails are from
 */
record MailServer(
    String host,
    int port,
    Security security,
    @Nullable String user,
    @Nullable String password,
    String from) {

  /** Protection of the connection from others. */
  enum Security {
    /** Encrypted before anything is said that matters; a server without it is not used. */
    STARTTLS(587),
    /** Encrypted from the first byte. */
    TLS(465),
    /** Not at all: for a server on the same machine. */
    NONE(25);

    private final int usualPort;

    Security(int usualPort) {
      this.usualPort = usualPort;
    }

    int usualPort() {
      return usualPort;
    }
  }

  /** Returns the server without its password, so that it can be logged. */
  @Override
  public String toString() {
    return "%s:%d".formatted(host, port);
  }
}
