package org.maractracker.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Verification of proofs about the ledger's tree: RFC 9162, sections 2.1.1, 2.1.3.2 and 2.1.4.2.
 */
final class Tree {

  static final int HASH = 32;

  private Tree() {}

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static byte[] leafHash(byte[] leaf) {
    return sha256(new byte[] {0}, leaf);
  }

  private static byte[] nodeHash(byte[] left, byte[] right) {
    return sha256(new byte[] {1}, left, right);
  }

  /** Returns whether the leaf is at this index of the tree of this size and root. */
  static boolean includes(byte[] leafHash, long index, long size, byte[] root, List<byte[]> proof) {
    if (index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] sibling : proof) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = nodeHash(sibling, hash);
        int levels = levelsWithoutSibling(node);
        node >>= levels;
        last >>= levels;
      } else {
        hash = nodeHash(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /**
   * Returns whether the tree of size {@code later} begins with the whole tree of size {@code
   * earlier}.
   */
  static boolean grows(
      long earlier, byte[] earlierRoot, long later, byte[] laterRoot, List<byte[]> proof) {
    if (earlier < 1 || earlier >= later || proof.isEmpty()) {
      return false;
    }
    List<byte[]> path = new ArrayList<>(proof);
    if (Long.bitCount(earlier) == 1) {
      path.add(0, earlierRoot);
    }
    int whole = Long.numberOfTrailingZeros(earlier);
    long node = (earlier - 1) >> whole;
    long last = (later - 1) >> whole;
    byte[] first = path.get(0);
    byte[] second = path.get(0);
    for (byte[] sibling : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        first = nodeHash(sibling, first);
        second = nodeHash(sibling, second);
        int levels = levelsWithoutSibling(node);
        node >>= levels;
        last >>= levels;
      } else {
        second = nodeHash(second, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(first, earlierRoot) && Arrays.equals(second, laterRoot);
  }

  /** Returns the number of levels on which the node is the last and has no sibling. */
  private static int levelsWithoutSibling(long node) {
    return node == 0 ? 0 : Long.numberOfTrailingZeros(node);
  }
}
