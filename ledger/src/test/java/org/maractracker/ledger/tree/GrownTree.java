package org.maractracker.ledger.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree that grows a leaf at a time, or as one likes, in tiles in memory. */
final class GrownTree implements Tiles {

  private final Map<List<Long>, Tile> tiles = new HashMap<>();
  private final List<byte[]> leaves = new ArrayList<>();
  private final List<List<Long>> read = new ArrayList<>();
  private long size;

  static byte[] leaf(long index) {
    return ("leaf " + index).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** In steps of that many, each from what was kept after the one before. */
  static GrownTree of(long size, int step) {
    GrownTree tree = new GrownTree();
    while (tree.size < size) {
      tree.grow((int) Math.min(step, size - tree.size));
    }
    return tree;
  }

  void grow(int by) {
    RightEdge edge = new RightEdge(size, this, this::keep);
    for (int i = 0; i < by; i++) {
      byte[] leaf = leaf(size + i);
      leaves.add(leaf);
      edge.add(Hash.ofLeaf(leaf));
    }
    edge.begun(this::keep);
    size += by;
  }

  private void keep(int level, long index, Tile tile) {
    tiles.put(List.of((long) level, index), Tile.of(tile.bytes()));
  }

  @Override
  public Tile tile(int level, long index) {
    read.add(List.of((long) level, index));
    Tile tile = tiles.get(List.of((long) level, index));
    if (tile == null) {
      throw new TreeDamaged("No tile " + level + " " + index);
    }
    return tile;
  }

  /** Which tiles were read since this was last asked. */
  List<List<Long>> read() {
    List<List<Long>> since = List.copyOf(read);
    read.clear();
    return since;
  }

  void forget(int level, long index) {
    tiles.remove(List.of((long) level, index));
  }

  List<byte[]> leaves(int count) {
    return leaves.subList(0, count);
  }

  long size() {
    return size;
  }
}
