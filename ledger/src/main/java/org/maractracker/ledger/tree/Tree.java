package org.maractracker.ledger.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tree at any size it ever had; an answer reads a tile or two of each level (RFC 6962, section
 * 2.1). A range of leaves is given by its first and the one after its last.
 */
public final class Tree {

  private final Tiles tiles;

  public Tree(Tiles tiles) {
    this.tiles = tiles;
  }

  /** Returns the root hash of the first so many leaves. */
  public Hash root(long size) {
    return new Reading().root(size);
  }

  /**
   * Returns the hashes next to the path from a leaf up to the root, from below (section 2.1.1).
   *
   * @param index the leaf's, from 0, and less than the size
   */
  public List<Hash> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("There is no such leaf");
    }
    List<Hash> path = new ArrayList<>();
    new Reading().inclusion(index, 0, size, path);
    return path;
  }

  /**
   * Returns the hashes that lead from the root of the first so many leaves to that of more (section
   * 2.1.2); none from nothing, or when both are the same.
   */
  public List<Hash> consistency(long from, long to) {
    if (from < 0 || from > to) {
      throw new IllegalArgumentException("A tree grows");
    }
    List<Hash> path = new ArrayList<>();
    if (from > 0) {
      new Reading().consistency(from, 0, to, true, path);
    }
    return path;
  }

  /** Reader for one answer, which reads each tile once. */
  private final class Reading {

    private record Place(int level, long index) {}

    private final Map<Place, Tile> read = new HashMap<>();

    Hash root(long size) {
      return size == 0 ? Hash.OF_NOTHING : above(0, size);
    }

    void inclusion(long index, long begin, long end, List<Hash> path) {
      if (end - begin == 1) {
        return;
      }
      long middle = begin + split(end - begin);
      if (index < middle) {
        inclusion(index, begin, middle, path);
        path.add(above(middle, end));
      } else {
        inclusion(index, middle, end, path);
        path.add(above(begin, middle));
      }
    }

    /**
     * @param known whether everything on the path is part of the smaller tree, whose root is known
     */
    void consistency(long from, long begin, long end, boolean known, List<Hash> path) {
      if (from == end) {
        if (!known) {
          path.add(above(begin, end));
        }
        return;
      }
      long middle = begin + split(end - begin);
      if (from <= middle) {
        consistency(from, begin, middle, known, path);
        path.add(above(middle, end));
      } else {
        consistency(from, middle, end, false, path);
        path.add(above(begin, middle));
      }
    }

    private Hash above(long begin, long end) {
      long count = end - begin;
      if (Long.bitCount(count) == 1) {
        return node(Long.numberOfTrailingZeros(count), begin);
      }
      long middle = begin + split(count);
      return Hash.ofNode(above(begin, middle), above(middle, end));
    }

    /** Returns the node above a full range, which begins where ranges of its size do. */
    private Hash node(int height, long begin) {
      int level = height / Tile.HEIGHT;
      int within = height % Tile.HEIGHT;
      long first = begin >>> (level * Tile.HEIGHT);
      Tile tile =
          read.computeIfAbsent(
              new Place(level, first / Tile.WIDTH), place -> tiles.tile(level, place.index()));
      return tile.above((int) (first % Tile.WIDTH), 1 << within);
    }
  }

  /** Returns the largest power of two that is smaller. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }
}
