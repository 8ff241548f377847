package org.maractracker.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Finding of an audit: something that is not as it should be.
 *
 * @param what the kind of finding
 * @param position the event it is about; null when it is about none in particular
 * @param view the view that does not know the event, or whose row differs; null for a finding about
 *     the ledger
 * @param sentence for the person who must look; without anything that users wrote
 */
record Finding(What what, @Nullable Long position, @Nullable String view, String sentence) {

  enum What {
    /** An event's bytes are not those whose hash the tree has. */
    EVENT_CHANGED,
    /** The tree has an event that the store lacks. */
    EVENT_MISSING,
    /** A row stands where no event can be. */
    EVENT_ADDED,
    /** An event has no signature, and must have one. */
    EVENT_UNSIGNED,
    /** An event has a signature that no key known here made of it. */
    EVENT_FORGED,
    /** A tile of the tree is missing, or does not follow from those below. */
    TREE_DAMAGED,
    /** The tree does not have the head that was signed. */
    HEAD_DIFFERS,
    /** A head kept as signed was not signed by a key of this ledger. */
    HEAD_FALSE,
    LEDGER_REFUSES,
    /** A view that should know an event does not. */
    EVENT_UNSEEN,
    /** A row of a view is not what the events say. */
    VIEW_DIFFERS,
    /** An entry of the register of review bundles is gone. */
    BUNDLE_MISSING,
    /** An entry of the register of review bundles is not the one that was sealed. */
    BUNDLE_CHANGED,
    /** An entry of the register of review bundles has no seal, and must have one. */
    BUNDLE_UNSEALED
  }

  static Finding at(What what, long position, String sentence) {
    return new Finding(what, position, null, sentence);
  }

  static Finding of(Coverage.Unseen unseen) {
    return new Finding(
        What.EVENT_UNSEEN, unseen.position(), unseen.view(), "The view does not know the event");
  }

  static Finding of(Coverage.Differing differing) {
    return new Finding(
        What.VIEW_DIFFERS,
        null,
        differing.view(),
        "Row %s of %s is not what the events say: rebuild the view"
            .formatted(differing.row(), differing.table()));
  }

  static Finding of(SealedRegister.Differing differing) {
    What what =
        switch (differing.fault()) {
          case MISSING -> What.BUNDLE_MISSING;
          case CHANGED -> What.BUNDLE_CHANGED;
          case UNSEALED -> What.BUNDLE_UNSEALED;
        };
    return of(what, differing.sentence());
  }

  static Finding of(What what, String sentence) {
    return new Finding(what, null, null, sentence);
  }
}
