package org.maractracker.reminders;

/** Takes mails away. */
interface MailSender {

  /** What is known of a mail afterwards. */
  enum Fate {
    /** The mail server has it and answers for it. */
    TAKEN,
    /** The mail server does not have it. */
    REFUSED,
    /** It was being handed over when the connection was lost. */
    UNKNOWN
  }

  /** Tries once; never fails otherwise. */
  Fate deliver(Mail mail);
}
