package org.maractracker.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 6962, section 2.1, word for word: slow, and as plain as the definition. */
final class TestTree {

  private TestTree() {}

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** MTH(D[n]). */
  static byte[] root(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return sha256(new byte[] {0}, leaves.get(0));
    }
    int k = split(leaves.size());
    return sha256(
        new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  /** PATH(m, D[n]). */
  static List<byte[]> path(int m, List<byte[]> leaves) {
    int n = leaves.size();
    if (n == 1) {
      return new ArrayList<>();
    }
    int k = split(n);
    List<byte[]> path = m < k ? path(m, leaves.subList(0, k)) : path(m - k, leaves.subList(k, n));
    path.add(m < k ? root(leaves.subList(k, n)) : root(leaves.subList(0, k)));
    return path;
  }

  /** PROOF(m, D[n]). */
  static List<byte[]> proof(int m, List<byte[]> leaves) {
    return subproof(m, leaves, true);
  }

  private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean whole) {
    int n = leaves.size();
    if (m == n) {
      List<byte[]> proof = new ArrayList<>();
      if (!whole) {
        proof.add(root(leaves));
      }
      return proof;
    }
    int k = split(n);
    List<byte[]> proof =
        m <= k
            ? subproof(m, leaves.subList(0, k), whole)
            : subproof(m - k, leaves.subList(k, n), false);
    proof.add(m <= k ? root(leaves.subList(k, n)) : root(leaves.subList(0, k)));
    return proof;
  }

  private static int split(int n) {
    return Integer.highestOneBit(n - 1);
  }
}
