package org.maractracker.ledger;

/**
 * Refusal to sign, because what is stored is not what the ledger has, or has signed: an event is
 * missing, a tail was cut off, an old backup was restored, history was rewritten. Nothing is signed
 * until somebody has looked. It says where, without anything that users wrote.
 */
final class LedgerRefused extends RuntimeException {

  LedgerRefused(String sentence) {
    super(sentence);
  }
}
