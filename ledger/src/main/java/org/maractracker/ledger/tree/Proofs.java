package org.maractracker.ledger.tree;

import java.util.List;
import java.util.Optional;

/**
 * Verification of proofs as in RFC 9162, sections 2.1.3.2 and 2.1.4.2. What is handed out is
 * verified first, since tiles may have been damaged.
 */
public final class Proofs {

  private Proofs() {}

  /** Returns whether the leaf is in the tree with this root, at this index. */
  public static boolean includes(Hash root, long size, long index, Hash leaf, List<Hash> path) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash beside : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Hash.ofNode(beside, hash);
        int skipped = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>>= skipped;
        last >>>= skipped;
      } else {
        hash = Hash.ofNode(hash, beside);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /** Returns whether the first {@code from} leaves of the one tree are those of the other. */
  public static boolean grows(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> path) {
    if (from < 0 || from > to) {
      return false;
    }
    if (from == to) {
      return path.isEmpty() && fromRoot.equals(toRoot);
    }
    if (from == 0) {
      return path.isEmpty() && fromRoot.equals(Hash.OF_NOTHING);
    }
    return roots(from, to, fromRoot, path).filter(new Roots(fromRoot, toRoot)::equals).isPresent();
  }

  private record Roots(Hash from, Hash to) {}

  /** Returns both roots as the path gives them; empty when it is too long or too short. */
  private static Optional<Roots> roots(long from, long to, Hash fromRoot, List<Hash> path) {
    boolean fromIsInTheWay = Long.bitCount(from) == 1;
    if (path.isEmpty() && !fromIsInTheWay) {
      return Optional.empty();
    }
    int skipped = Long.numberOfTrailingZeros(from);
    long node = (from - 1) >>> skipped;
    long last = (to - 1) >>> skipped;
    Hash first = fromIsInTheWay ? fromRoot : path.getFirst();
    Roots roots = new Roots(first, first);
    for (Hash beside : fromIsInTheWay ? path : path.subList(1, path.size())) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((node & 1) == 1 || node == last) {
        roots = new Roots(Hash.ofNode(beside, roots.from), Hash.ofNode(beside, roots.to));
        int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>>= up;
        last >>>= up;
      } else {
        roots = new Roots(roots.from, Hash.ofNode(roots.to, beside));
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 ? Optional.of(roots) : Optional.empty();
  }
}
