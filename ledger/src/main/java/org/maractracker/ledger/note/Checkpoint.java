package org.maractracker.ledger.note;

import org.maractracker.ledger.tree.Hash;

/**
 * Head of a tree: which tree, how many leaves and the root hash of them all. It contains no time,
 * so that the head of a size has one form for ever.
 *
 * @param origin the ledger's name
 * @param size how many events
 * @param root their root hash
 */
public record Checkpoint(String origin, long size, Hash root) {

  /** Returns the text that is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /** Returns whether a note claims to be a head, whether or not that is true. */
  public static boolean isOne(Note note) {
    try {
      return of(note).size() >= 0;
    } catch (NotWellFormed e) {
      return false;
    }
  }

  /**
   * Reads the head in a note.
   *
   * @throws NotWellFormed when it is no head of a tree, or contains more
   */
  public static Checkpoint of(Note note) {
    String[] lines = note.text().split("\n", -1);
    if (lines.length != 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
      throw new NotWellFormed("A head is three lines: origin, size and root");
    }
    try {
      return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
    } catch (IllegalArgumentException e) {
      throw new NotWellFormed("A head's third line is a hash in base64");
    }
  }
}
