package org.maractracker.ledger.tree;

/**
 * Signal that the tree as it is kept is not the one that was made: a tile is missing or too short.
 * It says nothing of what anybody wrote.
 */
public final class TreeDamaged extends RuntimeException {

  public TreeDamaged(String sentence) {
    super(sentence);
  }
}
