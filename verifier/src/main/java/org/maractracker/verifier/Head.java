package org.maractracker.verifier;

import java.util.List;

/** Signed head of the ledger's tree: a C2SP checkpoint without extensions. */
final class Head {

  private final long size;
  private final byte[] root;

  private Head(long size, byte[] root) {
    this.size = size;
    this.root = root;
  }

  /** Reads the head in an entry and verifies its signature. */
  static Head read(Bundle bundle, String name, String origin, Keys keys) throws DoesNotHold {
    Note note = Note.read(name, bundle.entry(name));
    note.signedBy(keys);
    List<String> lines = note.lines();
    long size = lines.size() == 3 ? Forms.number(lines.get(1)) : -1;
    byte[] root = lines.size() == 3 ? Forms.hash(lines.get(2)) : null;
    if (size < 1 || root == null) {
      throw new DoesNotHold(name + " is not a head of a ledger.");
    }
    if (!lines.get(0).equals(origin)) {
      throw new DoesNotHold(name + " is a head of another ledger.");
    }
    return new Head(size, root);
  }

  long size() {
    return size;
  }

  boolean includes(byte[] leaf, long index, List<byte[]> proof) {
    return Tree.includes(Tree.leafHash(leaf), index, size, root, proof);
  }

  boolean grewFrom(Head earlier, List<byte[]> proof) {
    return Tree.grows(earlier.size, earlier.root, size, root, proof);
  }
}
