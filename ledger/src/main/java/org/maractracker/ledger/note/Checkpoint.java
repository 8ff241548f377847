package org.maractracker.ledger.note;

import org.maractracker.ledger.tree.Hash;

/**
 * The head of a tree: which, how many leaves and the hash above them all. There is no time in it,
 * so that the head of a size has one form for ever.
 *
 * @param origin the ledger's name
 * @param size how many events
 * @param root the hash above them
 */
public record Checkpoint(String origin, long size, Hash root) {

  /** What is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /** Whether a note says so, true or not. */
  public static boolean isOne(Note note) {
    try {
      return of(note).size() >= 0;
    } catch (NotWellFormed e) {
      return false;
    }
  }

  /**
   * What a note says.
   *
   * @throws NotWellFormed when it is no head of a tree, or says more
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
