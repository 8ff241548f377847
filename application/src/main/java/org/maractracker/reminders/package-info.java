/**
 * Reminders of agencies by mail of their actions, and of those who stand behind the agencies when
 * that does not help. The package reads what is outstanding, sends, and records that it sent; so it
 * stands above both sides.
 *
 * <p>A mail is due ({@code DUE}), claimed by one node ({@code CLAIMED}), taken over by the mail
 * server ({@code SENT}) and recorded with each action it names ({@code RECORDED}). A mail that the
 * server refused is due again, until its day is over ({@code UNSENT}). When the fate of a mail is
 * unknown ({@code UNCERTAIN}), no second mail is sent on that day. No mail names a person or says
 * what an action is.
 */
@NullMarked
package org.maractracker.reminders;

import org.jspecify.annotations.NullMarked;
