package org.maractracker.ledger;

import java.util.List;

/**
 * Register that is kept beside the events, each of whose entries is sealed when it is made
 * (docs/decisions/705-the-register-of-bundles-is-sealed.md). An audit asks it for what is no longer
 * as it was sealed.
 */
@FunctionalInterface
public interface SealedRegister {

  /** Register of a process that keeps none. */
  SealedRegister NONE = List::of;

  /** What is wrong with an entry. */
  enum Fault {
    /** It was sealed, and is gone. */
    MISSING,
    /** It is not what was sealed. */
    CHANGED,
    /** No key of this ledger has sealed it, and it must be. */
    UNSEALED
  }

  /**
   * Something that is not as it was sealed.
   *
   * @param sentence naming the entries, without anything that users wrote
   */
  record Differing(Fault fault, String sentence) {}

  /** Looks through all entries. */
  List<Differing> differing();
}
