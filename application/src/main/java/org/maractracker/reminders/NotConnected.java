package org.maractracker.reminders;

import jakarta.mail.MessagingException;

/** Failure to connect to the mail server, or to connect as it must be: nothing was handed over. */
final class NotConnected extends MessagingException {

  NotConnected(MessagingException failure) {
    super("Not connected", failure);
  }
}
