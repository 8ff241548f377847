package org.maractracker.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What Sigstore's verifier says of our proofs: somebody else's reading of RFC 6962. */
class SigstoreOracleTest {

  private static final GrownTree GROWN = GrownTree.of(1025, 1025);
  private static final Tree TREE = new Tree(GROWN);

  private static void verify(Hash root, long size, long index, Hash leaf, List<Hash> path)
      throws InclusionProofVerificationException {
    InclusionProofVerifier.verify(
        leaf.bytes(), index, size, path.stream().map(Hash::bytes).toList(), root.bytes());
  }

  /** Each leaf of each size up to 40, and three of every other. */
  @Test
  void itTakesEveryProofOfOurs() {
    Random chance = new Random(2026);
    for (int size = 1; size <= GROWN.size(); size++) {
      for (int i = 0; i < (size <= 40 ? size : 3); i++) {
        int index = size <= 40 ? i : chance.nextInt(size);
        Hash root = TREE.root(size);
        Hash leaf = Hash.ofLeaf(GrownTree.leaf(index));
        List<Hash> path = TREE.inclusion(index, size);
        long treeSize = size;
        assertThatCode(() -> verify(root, treeSize, index, leaf, path)).doesNotThrowAnyException();
        assertThat(Proofs.includes(root, size, index, leaf, path)).isTrue();
      }
    }
  }

  @Test
  void itRefusesThemForAnotherLeafOrRoot() {
    Hash leaf = Hash.ofLeaf(GrownTree.leaf(77));
    List<Hash> path = TREE.inclusion(77, 1000);
    assertThatThrownBy(() -> verify(TREE.root(1000), 1000, 77, TREE.root(1), path))
        .isInstanceOf(InclusionProofVerificationException.class);
    assertThatThrownBy(() -> verify(TREE.root(999), 1000, 77, leaf, path))
        .isInstanceOf(InclusionProofVerificationException.class);
  }
}
