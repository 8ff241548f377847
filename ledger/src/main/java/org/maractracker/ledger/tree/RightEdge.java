package org.maractracker.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Right edge of a tree, where it grows: the last tile of each level that is not full. It is enough
 * to add leaves, and to compute the root, without the rest of the tree.
 */
public final class RightEdge {

  /** Receiver of tiles. */
  @FunctionalInterface
  public interface Taker {
    void take(int level, long index, Tile tile);
  }

  /** Tile that is being filled. */
  private static final class Begun {

    private final byte[] hashes = new byte[Tile.WIDTH * Hash.LENGTH];
    private int count;

    void add(Hash hash) {
      hash.into(hashes, count++);
    }

    Tile tile() {
      return Tile.of(Arrays.copyOf(hashes, count * Hash.LENGTH));
    }
  }

  private final Taker full;
  private final List<Begun> edge = new ArrayList<>();
  private long size;

  /**
   * Creates the edge of a tree without leaves.
   *
   * @param full is given each tile when it has become full
   */
  public RightEdge(Taker full) {
    this.full = full;
  }

  /** Creates the edge of a tree that has so many leaves, and goes on. */
  public RightEdge(long size, Tiles tiles, Taker full) {
    this(full);
    this.size = size;
    for (int level = 0; width(level) > 0; level++) {
      int count = (int) (width(level) % Tile.WIDTH);
      Begun begun = new Begun();
      if (count > 0) {
        Tile tile = tiles.tile(level, width(level) / Tile.WIDTH);
        IntStream.range(0, count).mapToObj(tile::at).forEach(begun::add);
      }
      edge.add(begun);
    }
  }

  public long size() {
    return size;
  }

  public void add(Hash leaf) {
    size++;
    add(0, leaf);
  }

  private void add(int level, Hash hash) {
    if (level == edge.size()) {
      edge.add(new Begun());
    }
    Begun begun = edge.get(level);
    begun.add(hash);
    if (begun.count == Tile.WIDTH) {
      Tile tile = begun.tile();
      begun.count = 0;
      full.take(level, width(level) / Tile.WIDTH - 1, tile);
      add(level + 1, tile.above(0, Tile.WIDTH));
    }
  }

  /** Returns how many hashes a level has. */
  private long width(int level) {
    return size >>> (level * Tile.HEIGHT);
  }

  /** Passes on the tiles that have begun and are not full. */
  public void begun(Taker taker) {
    for (int level = 0; level < edge.size(); level++) {
      if (edge.get(level).count > 0) {
        taker.take(level, width(level) / Tile.WIDTH, edge.get(level).tile());
      }
    }
  }

  /** Returns the root at the present size. */
  public Hash root() {
    return new Tree((level, index) -> edge.get(level).tile()).root(size);
  }
}
