package org.maractracker.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Digest mail, as its row has it.
 *
 * @param day the day in the MARAC's zone that it is for
 * @param attempts how often it was tried to send it
 * @param reminders what it says; empty before it is claimed
 */
record Digest(
    UUID digestId,
    String maracId,
    LocalDate day,
    Recipient recipient,
    int attempts,
    List<Reminder> reminders) {

  /** State of a mail. */
  enum State {
    /** It is to be sent on its day. */
    DUE,
    /** A node is sending it. */
    CLAIMED,
    /** The mail server has it; that is not recorded yet. */
    SENT,
    RECORDED,
    /** A node was sending it, and nobody knows whether the mail server has it. */
    UNCERTAIN,
    /** Its day is over, and no mail server has taken it. */
    UNSENT,
    /** When it was to be sent there was nothing to say any more, or no recipient. */
    WITHDRAWN
  }
}
