package org.maractracker.ledger.tree;

/**
 * Signal that the kept tree is not the one that was made: a tile is missing or too short. It
 * contains nothing that users wrote.
 */
public final class TreeDamaged extends RuntimeException {

  public TreeDamaged(String sentence) {
    super(sentence);
  }
}
