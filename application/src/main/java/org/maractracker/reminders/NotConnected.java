package org.maractracker.reminders;

import jakarta.mail.MessagingException;

/** No connection to the mail server was made, or not as it must be: nothing was handed over. */
final class NotConnected extends MessagingException {

  NotConnected(MessagingException failure) {
    super("Not connected", failure);
  }
}
