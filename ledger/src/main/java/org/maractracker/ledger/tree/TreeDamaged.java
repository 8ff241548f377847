package org.maractracker.ledger.tree;

/**
 * The tree as it is kept is not the one that was made: a tile is missing or too short. Says nothing
 * of what anybody wrote.
 */
public final class TreeDamaged extends RuntimeException {

  public TreeDamaged(String sentence) {
    super(sentence);
  }
}
