package org.maractracker.events.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Arrangement of how contact can safely be made, shown wherever somebody is asked to make contact.
 * Null is "not known", never "yes".
 *
 * @param safeToCall whether it is safe to call
 * @param leaveMessage whether it is safe to leave a message
 * @param times safe times
 * @param doNotTell who must not be told
 */
public record SafeContact(
    @Nullable Boolean safeToCall,
    @Nullable Boolean leaveMessage,
    @Nullable String times,
    @Nullable String doNotTell) {

  /** Returns whether there is something that whoever makes contact must heed. */
  public boolean restricts() {
    return Boolean.FALSE.equals(safeToCall)
        || Boolean.FALSE.equals(leaveMessage)
        || times != null
        || doNotTell != null;
  }
}
