package org.maractracker.reminders;

/** Sender of mails. */
interface MailSender {

  /** Fate of a mail, as far as it is known. */
  enum Fate {
    /** The mail server has it and answers for it. */
    TAKEN,
    /** The mail server does not have it. */
    REFUSED,
    /** It was being handed over when the connection was lost. */
    UNKNOWN
  }

  /** Tries once to hand over the mail; never throws. */
  Fate deliver(Mail mail);
}
