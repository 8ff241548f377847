package org.maractracker.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Finding of an audit: something that is not as it should be.
 *
 * @param what of which kind
 * @param position the event it is about; null when it is about none in particular
 * @param view the view that does not know the event; null for what is about the ledger
 * @param sentence for the person who must look; nothing of what anybody wrote
 */
record Finding(What what, @Nullable Long position, @Nullable String view, String sentence) {

  enum What {
    /** Returns an event's bytes are not those whose hash the tree has. */
    EVENT_CHANGED,
    /** The tree has an event there, and the store has none. */
    EVENT_MISSING,
    /** Returns a row where no event can be. */
    EVENT_ADDED,
    /** Returns a tile of the tree is missing, or does not follow from those below. */
    TREE_DAMAGED,
    /** The tree does not have the head that was signed. */
    HEAD_DIFFERS,
    /** What is kept as a signed head was not signed by a key of this ledger. */
    HEAD_FALSE,
    /** Returns the ledger refuses to grow. */
    LEDGER_REFUSES,
    /** Returns a view that should know an event does not. */
    EVENT_UNSEEN
  }

  static Finding at(What what, long position, String sentence) {
    return new Finding(what, position, null, sentence);
  }

  static Finding of(Coverage.Unseen unseen) {
    return new Finding(
        What.EVENT_UNSEEN, unseen.position(), unseen.view(), "The view does not know the event");
  }

  static Finding of(What what, String sentence) {
    return new Finding(what, null, null, sentence);
  }
}
