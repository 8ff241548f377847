package org.maractracker.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proofs of every place and every growth up to 40 leaves, against the tree's own definition. */
class TreeTest {

  private static final int LARGEST = 40;

  private static final List<byte[]> LEAVES = new ArrayList<>();

  static {
    for (int i = 0; i < LARGEST; i++) {
      LEAVES.add(new byte[] {(byte) i});
    }
  }

  private static List<List<byte[]>> spoiled(List<byte[]> proof) {
    List<List<byte[]>> spoiled = new ArrayList<>();
    for (int i = 0; i < proof.size(); i++) {
      List<byte[]> other = new ArrayList<>(proof);
      other.set(i, TestTree.sha256(proof.get(i)));
      spoiled.add(other);
      List<byte[]> shorter = new ArrayList<>(proof);
      shorter.remove(i);
      spoiled.add(shorter);
    }
    List<byte[]> longer = new ArrayList<>(proof);
    longer.add(TestTree.sha256());
    spoiled.add(longer);
    return spoiled;
  }

  @Test
  void aLeafIsWhereItIsAndNowhereElse() {
    for (int size = 1; size <= LARGEST; size++) {
      List<byte[]> leaves = LEAVES.subList(0, size);
      byte[] root = TestTree.root(leaves);
      for (int index = 0; index < size; index++) {
        List<byte[]> proof = TestTree.path(index, leaves);
        byte[] hash = Tree.leafHash(leaves.get(index));
        assertThat(Tree.includes(hash, index, size, root, proof)).isTrue();
        for (int other = 0; other <= size; other++) {
          assertThat(Tree.includes(hash, other, size, root, proof)).isEqualTo(other == index);
        }
        for (List<byte[]> spoiled : spoiled(proof)) {
          assertThat(Tree.includes(hash, index, size, root, spoiled)).isFalse();
        }
      }
    }
  }

  /** A proof that ends at a node within the tree says nothing of its root. */
  @Test
  void aProofThatEndsTooSoonShowsNothing() {
    byte[] first = Tree.leafHash(LEAVES.get(0));
    byte[] second = Tree.leafHash(LEAVES.get(1));
    byte[] within = TestTree.root(LEAVES.subList(0, 2));
    assertThat(Tree.includes(first, 0, 4, within, List.of(second))).isFalse();
    assertThat(Tree.includes(first, 0, 2, within, List.of(second))).isTrue();
    assertThat(Tree.grows(1, first, 4, within, List.of(second))).isFalse();
    assertThat(Tree.grows(1, first, 2, within, List.of(second))).isTrue();
  }

  @Test
  void aTreeGrewFromItsBeginningsAndFromNothingElse() {
    for (int later = 1; later <= LARGEST; later++) {
      byte[] root = TestTree.root(LEAVES.subList(0, later));
      for (int earlier = 1; earlier < later; earlier++) {
        byte[] before = TestTree.root(LEAVES.subList(0, earlier));
        List<byte[]> proof = TestTree.proof(earlier, LEAVES.subList(0, later));
        assertThat(Tree.grows(earlier, before, later, root, proof)).isTrue();
        assertThat(Tree.grows(earlier, root, later, root, proof)).isFalse();
        assertThat(Tree.grows(earlier, before, later, before, proof)).isFalse();
        for (List<byte[]> spoiled : spoiled(proof)) {
          assertThat(Tree.grows(earlier, before, later, root, spoiled)).isFalse();
        }
      }
      assertThat(Tree.grows(later, root, later, root, List.of())).isFalse();
      assertThat(Tree.grows(0, root, later, root, List.of(root))).isFalse();
    }
  }
}
