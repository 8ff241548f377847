package org.maractracker.ledger.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Up to 256 neighbouring hashes of one level, as C2SP {@code tlog-tiles} lays them out: on level 0
 * of leaves, on each level above of the full tiles below. Any node of the tree is within one tile,
 * or above some neighbours in it.
 */
public final class Tile {

  /** How many hashes a full one has. */
  public static final int WIDTH = 256;

  /** How many of the tree's own levels are within one of tiles: 256 is 2 to the 8. */
  static final int HEIGHT = 8;

  private final byte[] hashes;

  private Tile(byte[] hashes) {
    this.hashes = hashes;
  }

  /**
   * One with these hashes, one after another.
   *
   * @throws IllegalArgumentException when they are no whole number, or too many
   */
  public static Tile of(byte[] hashes) {
    if (hashes.length % Hash.LENGTH != 0 || hashes.length > WIDTH * Hash.LENGTH) {
      throw new IllegalArgumentException("Not a tile");
    }
    return new Tile(hashes.clone());
  }

  /** Its hashes, one after another. */
  public byte[] bytes() {
    return hashes.clone();
  }

  public int size() {
    return hashes.length / Hash.LENGTH;
  }

  /**
   * The hash at a place.
   *
   * @throws TreeDamaged when it has none there, though it should
   */
  public Hash at(int index) {
    if (index >= size()) {
      throw new TreeDamaged("A tile of the ledger is shorter than it was");
    }
    return Hash.within(hashes, index);
  }

  /** The hash above the neighbours from a place on; their number a power of two. */
  Hash above(int from, int count) {
    return count == 1
        ? at(from)
        : Hash.ofNode(above(from, count / 2), above(from + count / 2, count / 2));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tile tile && Arrays.equals(hashes, tile.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }
}
