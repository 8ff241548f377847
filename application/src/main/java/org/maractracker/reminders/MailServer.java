package org.maractracker.reminders;

import org.jspecify.annotations.Nullable;

/**
 * The mail server and how it is spoken to.
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

  /** How what is said is kept from others on the way. */
  enum Security {
    /** Encrypted before anything is said that matters; a server that does not is not used. */
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

  /** Without its password, so that it can be logged. */
  @Override
  public String toString() {
    return "%s:%d".formatted(host, port);
  }
}
