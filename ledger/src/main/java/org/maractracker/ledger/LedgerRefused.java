package org.maractracker.ledger;

/**
 * What is stored is not what the ledger has, or has signed: an event is missing, a tail was cut
 * off, an old backup put in place, history written anew. Nothing is signed while it is so, and
 * somebody must look. Says where, and nothing of what anybody wrote.
 */
final class LedgerRefused extends RuntimeException {

  LedgerRefused(String sentence) {
    super(sentence);
  }
}
