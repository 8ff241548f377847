package org.maractracker.ledger.tree;

/** Where the tiles of a tree are. */
@FunctionalInterface
public interface Tiles {

  /**
   * One tile, with at least the hashes it had at the size that is asked about.
   *
   * @param level 0 for that of the leaves
   * @param index its place on that level, from 0
   * @throws TreeDamaged when it is not there
   */
  Tile tile(int level, long index);
}
