package org.maractracker.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

  private static final int LARGEST = 1025;
  private static final GrownTree GROWN = GrownTree.of(LARGEST, 1);
  private static final Tree TREE = new Tree(GROWN);

  @Test
  void hasTheRootOfTheNaiveTreeAtEverySize() {
    for (int size = 0; size <= LARGEST; size++) {
      assertThat(TREE.root(size)).as("%s", size).isEqualTo(NaiveTree.root(GROWN.leaves(size)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 255, 256, 257, 1024, 1025})
  void isTheSameHoweverItGrew(int step) {
    GrownTree grown = GrownTree.of(LARGEST, step);
    assertThat(new Tree(grown).root(LARGEST)).isEqualTo(TREE.root(LARGEST));
    for (int index = 0; index < 5; index++) {
      assertThat(grown.tile(0, index)).isEqualTo(GROWN.tile(0, index));
    }
    assertThat(grown.tile(1, 0)).isEqualTo(GROWN.tile(1, 0));
  }

  /** Every leaf of every size up to 70, and five of every other. */
  @Test
  void provesThatALeafIsInItAsTheNaiveTreeDoes() {
    Random chance = new Random(6962);
    for (int size = 1; size <= LARGEST; size++) {
      boolean each = size <= 70;
      for (int i = 0; i < (each ? size : 5); i++) {
        int index = each ? i : chance.nextInt(size);
        List<Hash> path = TREE.inclusion(index, size);
        assertThat(path).isEqualTo(NaiveTree.path(index, GROWN.leaves(size)));
        Hash leaf = Hash.ofLeaf(GrownTree.leaf(index));
        assertThat(Proofs.includes(TREE.root(size), size, index, leaf, path)).isTrue();
        assertThat(Proofs.includes(TREE.root(size), size, index ^ 1, leaf, path)).isFalse();
      }
    }
  }

  @Test
  void provesThatItOnlyGrewAsTheNaiveTreeDoes() {
    Random chance = new Random(9162);
    for (int to = 1; to <= LARGEST; to++) {
      boolean each = to <= 70;
      for (int i = 1; i <= (each ? to : 5); i++) {
        int from = each ? i : 1 + chance.nextInt(to);
        List<Hash> path = TREE.consistency(from, to);
        assertThat(path).isEqualTo(NaiveTree.proof(from, GROWN.leaves(to)));
        assertThat(Proofs.grows(from, TREE.root(from), to, TREE.root(to), path)).isTrue();
        Hash another = Hash.ofLeaf(new byte[] {7});
        assertThat(Proofs.grows(from, another, to, TREE.root(to), path)).isFalse();
        assertThat(Proofs.grows(from, TREE.root(from), to, another, path)).isFalse();
      }
    }
  }

  @Test
  void growsFromNothing() {
    assertThat(TREE.consistency(0, 5)).isEmpty();
    assertThat(Proofs.grows(0, Hash.OF_NOTHING, 5, TREE.root(5), List.of())).isTrue();
    assertThat(Proofs.grows(0, TREE.root(1), 5, TREE.root(5), List.of())).isFalse();
    assertThat(Proofs.grows(5, TREE.root(5), 4, TREE.root(4), List.of())).isFalse();
  }

  /** One level more than 256 * 256 has, so that the third is there. */
  @Test
  void aProofReadsATileOrTwoOfEachLevel() {
    int size = 256 * 256 * 2 + 256 * 3 + 5;
    GrownTree large = GrownTree.of(size, size);
    Tree tree = new Tree(large);
    Hash root = tree.root(size);
    Random chance = new Random(31);
    for (int i = 0; i < 50; i++) {
      int index = chance.nextInt(size);
      large.read();
      List<Hash> path = tree.inclusion(index, size);
      assertThat(large.read()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(6);
      Hash leaf = Hash.ofLeaf(GrownTree.leaf(index));
      assertThat(Proofs.includes(root, size, index, leaf, path)).isTrue();
      int from = 1 + chance.nextInt(size);
      Hash fromRoot = tree.root(from);
      large.read();
      List<Hash> growth = tree.consistency(from, size);
      assertThat(large.read()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(6);
      assertThat(Proofs.grows(from, fromRoot, size, root, growth)).isTrue();
    }
  }

  @Test
  void theEdgeKnowsTheRootWithoutTheRest() {
    RightEdge edge = new RightEdge((level, index, tile) -> {});
    assertThat(edge.root()).isEqualTo(Hash.OF_NOTHING);
    for (int size = 1; size <= LARGEST; size++) {
      edge.add(Hash.ofLeaf(GrownTree.leaf(size - 1)));
      assertThat(edge.root()).isEqualTo(TREE.root(size));
    }
  }

  @Test
  void refusesWhatThereIsNot() {
    assertThatThrownBy(() -> TREE.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TREE.inclusion(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TREE.consistency(6, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TREE.root(LARGEST + 1)).isInstanceOf(TreeDamaged.class);
    GrownTree damaged = GrownTree.of(600, 600);
    damaged.forget(0, 1);
    assertThatThrownBy(() -> new Tree(damaged).inclusion(300, 600)).isInstanceOf(TreeDamaged.class);
    assertThatThrownBy(() -> Tile.of(new byte[33])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hash.ofBase64(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  /** The smallest root there is, and known to everybody who has one. */
  @Test
  void theHashOfNothingIsSha256OfNothing() {
    assertThat(java.util.HexFormat.of().formatHex(Hash.OF_NOTHING.bytes()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }
}
