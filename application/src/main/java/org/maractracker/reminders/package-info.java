/**
 * Reminds agencies of their actions by mail, and whoever stands behind them when that does not
 * help. It reads what is outstanding, sends, and records that it sent; so it stands above both
 * sides.
 *
 * <p>A mail is due ({@code DUE}), claimed by one node ({@code CLAIMED}), taken over by the mail
 * server ({@code SENT}) and recorded with each action it names ({@code RECORDED}). One that the
 * server refused is due again, until its day is over ({@code UNSENT}). Of one whose fate nobody
 * knows ({@code UNCERTAIN}) there is no second on that day. No mail names a person or says what an
 * action is.
 */
@NullMarked
package org.maractracker.reminders;

import org.jspecify.annotations.NullMarked;
