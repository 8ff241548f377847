package org.maractracker.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it should be.
 *
 * @param what of which kind
 * @param position the event it is about; null when it is about none in particular
 * @param view the view that does not know the event; null for what is about the ledger
 * @param sentence for whoever must look; nothing of what anybody wrote
 */
record Finding(What what, @Nullable Long position, @Nullable String view, String sentence) {

  enum What {
    /** An event's bytes are not those whose hash the tree has. */
    EVENT_CHANGED,
    /** The tree has an event there, and the store has none. */
    EVENT_MISSING,
    /** A row where no event can be. */
    EVENT_ADDED,
    /** A tile of the tree is missing, or does not follow from those below. */
    TREE_DAMAGED,
    /** The tree is not the one whose head was signed. */
    HEAD_DIFFERS,
    /** What is kept as a signed head was not signed by a key of this ledger. */
    HEAD_FALSE,
    /** The ledger refuses to grow. */
    LEDGER_REFUSES,
    /** A view that should know an event does not. */
    EVENT_UNSEEN
  }

  static Finding at(What what, long position, String sentence) {
    return new Finding(what, position, null, sentence);
  }

  static Finding of(What what, String sentence) {
    return new Finding(what, null, null, sentence);
  }
}
